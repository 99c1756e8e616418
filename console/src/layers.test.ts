import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { expect, it } from 'vitest';

const ROOT = resolve('src');
const LAYERS = ['lib', 'components', 'features', 'app'];

const files = readdirSync(ROOT, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file) && !/\.test\.|^testing|^vite-env/.test(file))
  .map((file) => join(ROOT, file));

const parts = (file: string) => relative(ROOT, file).split('/');

const imports = files.flatMap((file) =>
  [...readFileSync(file, 'utf8').matchAll(/from '(\.[^']+)'/g)].map((match) => ({
    file,
    target: resolve(dirname(file), match[1]!),
  })),
);

it('finds the imports it judges', () => {
  expect(imports.length).toBeGreaterThan(50);
});

it('imports only downwards: lib, components, features, app', () => {
  const upwards = imports.filter(
    ({ file, target }) => LAYERS.indexOf(parts(file)[0]!) < LAYERS.indexOf(parts(target)[0]!),
  );

  expect(upwards).toEqual([]);
});

it('keeps features apart', () => {
  const across = imports.filter(({ file, target }) => {
    const [from, to] = [parts(file), parts(target)];
    return from[0] === 'features' && to[0] === 'features' && from[1] !== to[1];
  });

  expect(across).toEqual([]);
});
