-- Where each release stands. Written by ReleaseStore alone, in one statement with its history and its events.
-- The states, transitions and lock levels are those of ReleaseState, Transition and LockLevel.
create table release_lifecycle (
    release_id  uuid        primary key,
    tenant_id   uuid        not null,
    version     bigint      not null check (version >= 0),   -- accepted commands; the optimistic lock
    state       text        not null check (state in
                    ('DRAFT', 'RECORDING', 'MIXED', 'MASTERED', 'SCHEDULED', 'RELEASED', 'LOCKED')),
    lock_level  text        not null check (lock_level in ('UNLOCKED', 'PARTIAL', 'LOCKED')),
    plan_time   timestamp,                                   -- local date and time, without zone
    plan_zone   text,                                        -- IANA zone the creator planned in
    plan_policy text        check (plan_policy in ('LOCAL_TIME', 'ONE_INSTANT')),
    due_at      timestamptz,                                 -- first instant of the plan; set while SCHEDULED
    started_at  timestamptz not null,                        -- first heard of
    changed_at  timestamptz not null,                        -- last accepted command
    reopened_at timestamptz,                                 -- last forced unlock
    deleted_at  timestamptz,                                 -- the catalogue deleted it; it stays deleted
    check ((plan_time is null) = (plan_zone is null) and (plan_time is null) = (plan_policy is null)),
    check ((state = 'SCHEDULED') = (due_at is not null)),
    check ((state = 'LOCKED') = (lock_level = 'LOCKED'))
);
create index release_lifecycle_due on release_lifecycle (due_at, release_id) where state = 'SCHEDULED';

-- Every accepted command, for ever. The primary key makes a second row of one version impossible.
create table release_history (
    release_id      uuid        not null,
    version         bigint      not null,
    tenant_id       uuid        not null,
    transition      text        not null,
    from_state      text        not null,
    to_state        text        not null,
    from_lock       text        not null,
    to_lock         text        not null,
    plan_time       timestamp,                               -- the plan after it
    plan_zone       text,
    plan_policy     text,
    catalog_version bigint      not null,                    -- facts the guards looked at
    actor           text        not null,                    -- user id, or system
    reason          text,
    cause_event_id  text,                                    -- ce_id of the event that led to it
    occurred_at     timestamptz not null,
    primary key (release_id, version)
);

create function refuse_rewriting_history() returns trigger language plpgsql as
    $$ begin raise exception 'release_history is append-only'; end $$;
create trigger release_history_append_only before update or delete on release_history
    for each statement execute function refuse_rewriting_history();

-- What the guards need of the catalogue's last snapshot.
create table release_facts (
    release_id      uuid        primary key,
    tenant_id       uuid        not null,
    catalog_version bigint      not null,
    facts           jsonb       not null                     -- ReleaseFacts
);

-- The last sync run heard of, and what came of it here.
create table store_verdict (
    release_id  uuid        primary key,
    tenant_id   uuid        not null,
    version     bigint      not null,                        -- the run's sequence for this release
    sync_run_id uuid        not null,
    verdict     text        not null check (verdict in ('SYNCED', 'CONFLICTS', 'NOT_FOUND')),
    ended_at    timestamptz not null,
    outcome     text                                         -- one sentence; null until it was considered
);

-- The state an import thinks a release has reached. Nobody acts on it but people.
create table state_suggestion (
    release_id   uuid        primary key,
    tenant_id    uuid        not null,
    import_id    uuid        not null,
    state        text        not null,
    suggested_at timestamptz not null
);

-- A creator asks for a release to be opened; an administrator decides.
create table unlock_request (
    request_id   uuid        primary key,
    tenant_id    uuid        not null,
    release_id   uuid        not null,
    level        text        not null check (level in ('UNLOCKED', 'PARTIAL')),
    reason       text        not null,
    status       text        not null check (status in ('PENDING', 'APPROVED', 'REJECTED')),
    requested_by text        not null,
    requested_at timestamptz not null,
    decided_by   text,
    decided_at   timestamptz,
    decision     text                                        -- why, in the administrator's words
);
create unique index unlock_request_one_pending on unlock_request (release_id) where status = 'PENDING';
create index unlock_request_by_release on unlock_request (release_id, request_id);

alter table release_lifecycle enable row level security;
alter table release_lifecycle force row level security;
create policy release_lifecycle_tenant on release_lifecycle using (tenant_id = spindle_tenant() or spindle_system());
alter table release_history enable row level security;
alter table release_history force row level security;
create policy release_history_tenant on release_history using (tenant_id = spindle_tenant() or spindle_system());
alter table release_facts enable row level security;
alter table release_facts force row level security;
create policy release_facts_tenant on release_facts using (tenant_id = spindle_tenant() or spindle_system());
alter table store_verdict enable row level security;
alter table store_verdict force row level security;
create policy store_verdict_tenant on store_verdict using (tenant_id = spindle_tenant() or spindle_system());
alter table state_suggestion enable row level security;
alter table state_suggestion force row level security;
create policy state_suggestion_tenant on state_suggestion using (tenant_id = spindle_tenant() or spindle_system());
alter table unlock_request enable row level security;
alter table unlock_request force row level security;
create policy unlock_request_tenant on unlock_request using (tenant_id = spindle_tenant() or spindle_system());
