import { expect, it } from 'vitest';
import { ago, countdown, planned } from './time';

const NOW = new Date('2027-03-01T10:00:00Z');

it('counts down in days, hours, minutes and seconds', () => {
  const left = countdown(new Date('2027-03-03T13:04:05Z'), NOW);

  expect(left.map((part) => part.value)).toEqual([2, 3, 4, 5]);
});

it('stops at nothing', () => {
  expect(countdown(new Date('2027-02-01T00:00:00Z'), NOW).every((part) => part.value === 0)).toBe(true);
});

it('shows a planned date as it was planned, whatever zone the browser is in', () => {
  expect(planned('2027-03-05T00:00:00')).toBe('5 Mar 2027, 00:00');
});

it('says how long ago something was', () => {
  expect(ago('2027-03-01T09:59:30Z', NOW)).toBe('just now');
  expect(ago('2027-03-01T09:56:00Z', NOW)).toBe('4 min ago');
  expect(ago('2027-03-01T05:00:00Z', NOW)).toBe('5 h ago');
});
