-- What a release is. The aggregate is read and written whole, under the lock of its row, so it is stored whole
-- (document); what is searched, sorted or must be unique stands beside it in columns.

create table release (
    id             uuid        primary key,
    tenant_id      uuid        not null,
    version        bigint      not null check (version > 0),   -- one more for every change
    title          text        not null,
    display_artist text        not null,
    release_type   text        not null,
    label          text,
    upc            text,                                       -- on 14 digits, so that 12 and 13 digit forms of one item meet
    search         text        not null,                       -- lower case: title, artist, label, numbers
    document       jsonb       not null,
    created_at     timestamptz not null,
    changed_at     timestamptz not null,
    changed_by     text        not null
);
create unique index release_upc on release (tenant_id, upc) where upc is not null;
create index release_by_tenant on release (tenant_id, id desc);

-- Where a release stands, as lifecycle-service says; may be known before the release is. Every edit locks this row
-- together with the release's, so an edit and a lock meet and one of them is first.
create table release_standing (
    release_id uuid        primary key,
    tenant_id  uuid        not null,
    state      text        not null,
    lock_level text        not null check (lock_level in ('UNLOCKED', 'PARTIAL', 'LOCKED')),
    version    bigint      not null,                           -- of the lifecycle; 0 before it spoke
    changed_at timestamptz not null
);
create index release_standing_state on release_standing (tenant_id, state);

-- Which recordings a release plays; a recording has one ISRC and may be on many releases.
create table recording_use (
    release_id   uuid   not null references release on delete cascade,
    track_id     uuid   not null,
    tenant_id    uuid   not null,
    recording_id uuid   not null,
    isrc         text,                                         -- 12 characters
    primary key (release_id, track_id)
);
create index recording_use_isrc on recording_use (tenant_id, isrc) where isrc is not null;
create index recording_use_recording on recording_use (tenant_id, recording_id);

-- Every version there ever was: who, when, why, and the whole release as it was. Outlives the release.
create table release_change (
    seq        bigint      generated always as identity primary key,
    release_id uuid        not null,
    tenant_id  uuid        not null,
    version    bigint      not null,
    kind       text        not null,                           -- kebab case, for example edited, audio-uploaded
    detail     text,                                           -- fields touched, or why something was refused
    cause      text,                                           -- id of the event that caused it; null when a person did
    actor      text        not null,                           -- user id, or system
    changed_at timestamptz not null,
    document   jsonb                                           -- null when nothing changed (refused) or it was deleted
);
create index release_change_release on release_change (release_id, seq);

create function release_change_stays() returns trigger language plpgsql as
    $$ begin raise exception 'History is only ever added to'; end $$;
create trigger release_change_stays before update or delete on release_change
    for each row execute function release_change_stays();

-- Imports already taken over, so that a replay does not fill again what a person emptied since. By event, not by
-- import: a person may apply an import again, or to another release, and that is an event of its own.
create table import_applied (
    event_id   text        primary key,
    import_id  uuid        not null,
    tenant_id  uuid        not null,
    release_id uuid        not null,
    applied_at timestamptz not null
);

-- What delivery-service last said of each delivery; an overview, not the truth.
create table delivery_overview (
    delivery_id     uuid        primary key,
    tenant_id       uuid        not null,
    release_id      uuid        not null,
    target_id       uuid        not null,
    target_name     text        not null,
    message_type    text        not null,
    status          text        not null,
    sequence        int         not null,                      -- within the delivery, rising
    catalog_version bigint      not null,
    detail          text,
    changed_at      timestamptz not null
);
create index delivery_overview_release on delivery_overview (release_id);

-- One row a tenant. The places say which codes a range covers, as one interval over all prefixes: no two tenants overlap.
create function places(lowest bigint, highest bigint) returns int8range language sql immutable as
    $$ select case when lowest is null then null else int8range(lowest, highest, '[]') end $$;
create table tenant_settings (
    tenant_id   uuid        primary key,
    version     bigint      not null,
    document    jsonb       not null,
    isrc_places int8range,
    upc_places  int8range,
    changed_at  timestamptz not null,
    changed_by  text        not null,
    constraint isrc_range_taken exclude using gist (isrc_places with &&),
    constraint upc_range_taken exclude using gist (upc_places with &&)
);

-- The next number of each range. Taking one locks the row until commit; it never goes down.
create table identifier_counter (
    tenant_id   uuid   not null,
    series      text   not null,                               -- ISRC prefix and year, or UPC prefix
    next_number bigint not null,
    primary key (tenant_id, series)
);

-- Codes that were assigned, for ever: a code is never used again, even when its release is deleted.
create table assigned_code (
    code        text        primary key,
    tenant_id   uuid        not null,
    release_id  uuid        not null,
    track_id    uuid,                                          -- null for a UPC
    assigned_at timestamptz not null,
    assigned_by text        not null
);
create index assigned_code_release on assigned_code (release_id);

do $$
declare name text;
begin
  foreach name in array array['release', 'release_standing', 'recording_use', 'release_change', 'import_applied',
      'delivery_overview', 'tenant_settings', 'identifier_counter', 'assigned_code'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy %I on %I using (tenant_id = spindle_tenant() or spindle_system())', name || '_tenant', name);
  end loop;
end $$;
