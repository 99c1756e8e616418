-- What dsp-sync-service keeps. Every table is a tenant's; row-level security stands under the application's own checks.

-- The catalogue's last word on each release, as far as stores can be asked about it.
create table release_snapshot (
    release_id      uuid        primary key,
    tenant_id       uuid        not null,
    version         bigint      not null,           -- catalogue version, rising
    data            jsonb       not null            -- LocalRelease
);

-- Where each release stands with the stores. Its row is locked by whoever ends a run, so runs are numbered in order.
create table release_sync (
    release_id      uuid        primary key,
    tenant_id       uuid        not null,
    lifecycle_version bigint    not null default 0,
    state           text,                           -- production state; null until lifecycle has spoken
    released_on     date,                           -- first day of sale as planned, local
    sequence        bigint      not null default 0, -- of the last run
    fruitless       int         not null default 0, -- runs in a row that found not all stores showing it
    verdict         text check (verdict in ('SYNCED', 'CONFLICTS', 'NOT_FOUND', 'INCOMPLETE')),
    announced       text,                           -- SHA-256 of what was last published, hex
    next_cause      text        not null default 'SCHEDULED',
    next_actor      text        not null default 'system',
    next_run_at     timestamptz                     -- null: no run is planned
);

-- Runs that ended, for ever: who, when, why, with what result.
create table sync_run (
    id              uuid        primary key,
    tenant_id       uuid        not null,
    release_id      uuid        not null,
    sequence        bigint      not null,
    cause           text        not null,
    actor           text        not null,
    started_at      timestamptz not null,
    ended_at        timestamptz not null,
    verdict         text        not null,
    catalog_version bigint      not null,
    open_conflicts  int         not null,
    unique (release_id, sequence)
);

-- What each store said last: store data.
create table sighting (
    release_id      uuid        not null,
    provider        text        not null,
    tenant_id       uuid        not null,
    data            jsonb       not null,           -- Sighting: Shown with the whole album, NotShown or Failed
    asked_at        timestamptz not null,
    first_shown_at  timestamptz,
    primary key (release_id, provider)
);

-- Fields in which a store differs, and what a person made of it. Decided ones stay: they settle the same difference in later runs.
create table conflict (
    id              uuid        primary key,
    tenant_id       uuid        not null,
    release_id      uuid        not null,
    provider        text        not null,
    track_id        uuid,                           -- null for fields of the whole release
    field           text        not null,
    ours            text,
    theirs          text,
    status          text        not null check (status in ('OPEN', 'RESOLVED', 'GONE')),
    resolution      text check (resolution in ('KEEP_LOCAL', 'ACCEPT_DSP', 'MERGE')),
    value           text,
    decided_by      text,
    decided_at      timestamptz,
    found_at        timestamptz not null,
    check ((status = 'RESOLVED') = (resolution is not null and decided_by is not null and decided_at is not null))
);
create unique index conflict_open on conflict
    (release_id, provider, coalesce(track_id, '00000000-0000-0000-0000-000000000000'), field) where status = 'OPEN';
create index conflict_of_release on conflict (release_id, id);

-- A tenant's way into each store. Secrets are sealed, bound to tenant and provider.
create table provider_connection (
    tenant_id       uuid        not null,
    provider        text        not null,
    version         bigint      not null,
    enabled         boolean     not null,
    market          text        not null check (market ~ '^[A-Z]{2}$'),
    secrets         text        not null,           -- sealed JSON object
    changed_at      timestamptz not null,
    changed_by      text        not null,
    primary key (tenant_id, provider)
);

do $$
declare t text;
begin
    foreach t in array array['release_snapshot', 'release_sync', 'sync_run', 'sighting', 'conflict', 'provider_connection'] loop
        execute format('alter table %I enable row level security', t);
        execute format('alter table %I force row level security', t);
        execute format('create policy %I on %I using (tenant_id = spindle_tenant() or spindle_system())', t || '_tenant', t);
    end loop;
end $$;
