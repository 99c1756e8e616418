-- Music videos: what is planned, and the numbers that were read.

-- A plan is one row, written whole under its version; details, targets and cast are documents of the domain's records.
create table video (
    id          uuid        primary key,
    tenant_id   uuid        not null,
    release_id  uuid        not null,
    slug        text        not null,
    status      text        not null check (status in
                    ('DRAFT', 'PLANNED', 'IN_PRODUCTION', 'POST_PRODUCTION', 'RELEASED', 'ARCHIVED')),
    version     bigint      not null check (version > 0),
    details     jsonb       not null,
    targets     jsonb       not null,
    cast_list   jsonb       not null,
    youtube_id  text,                                    -- of targets, to find videos by it
    nightly     boolean     not null,                    -- whether the numbers are read every night
    created_by  text        not null,
    created_at  timestamptz not null,
    changed_at  timestamptz not null,
    unique (tenant_id, release_id, slug)
);
create index video_newest on video (tenant_id, created_at desc, id desc);
create index video_of_release on video (release_id);

-- Who changed a plan, and when. Rows are never changed.
create table video_history (
    video_id    uuid        not null references video (id),
    tenant_id   uuid        not null,
    version     bigint      not null,
    what        text        not null,                    -- created, changed, moved, platform-target, cast
    status      text        not null,                    -- after it
    actor       text        not null,
    at          timestamptz not null,
    primary key (video_id, version)
);

-- What is known of releases; each source has its own version.
create table known_release (
    release_id        uuid    primary key,
    tenant_id         uuid    not null,
    title             text,
    catalog_version   bigint  not null default 0,
    state             text,
    lifecycle_version bigint  not null default 0,
    deleted           boolean not null default false
);

-- Requests to read the numbers of a video; worked in batches.
create table metric_sync (
    id           uuid        primary key,
    tenant_id    uuid        not null,
    video_id     uuid        not null references video (id),
    platform     text        not null,
    external_id  text        not null,
    status       text        not null check (status in ('PENDING', 'SUCCEEDED', 'FAILED')),
    attempts     int         not null default 0,
    detail       text,                                   -- why it waits or failed
    requested_by text        not null,
    requested_at timestamptz not null,
    completed_at timestamptz
);
create index metric_sync_pending on metric_sync (tenant_id, requested_at, id) where status = 'PENDING';
create unique index metric_sync_one_pending on metric_sync (video_id, platform) where status = 'PENDING';
create index metric_sync_of_video on metric_sync (video_id, requested_at desc, id desc);

-- The numbers, as read. Never changed.
create table metric_sample (
    id           uuid        primary key,
    tenant_id    uuid        not null,
    video_id     uuid        not null references video (id),
    platform     text        not null,
    external_id  text        not null,
    views        bigint      not null check (views >= 0),
    likes        bigint      check (likes >= 0),         -- null: hidden by the owner
    comments     bigint      check (comments >= 0),      -- null: hidden by the owner
    collected_at timestamptz not null,
    sync_id      uuid        not null references metric_sync (id),
    unique (video_id, platform, collected_at)
);
create index metric_sample_newest on metric_sample (video_id, collected_at desc, id desc);

-- A tenant's own key for YouTube, encrypted for its tenant.
create table youtube_connection (
    tenant_id    uuid        primary key,
    sealed_key   text        not null,
    changed_by   text        not null,
    changed_at   timestamptz not null
);

alter table video enable row level security;
alter table video force row level security;
create policy video_tenant on video using (tenant_id = spindle_tenant() or spindle_system());
alter table video_history enable row level security;
alter table video_history force row level security;
create policy video_history_tenant on video_history using (tenant_id = spindle_tenant() or spindle_system());
alter table known_release enable row level security;
alter table known_release force row level security;
create policy known_release_tenant on known_release using (tenant_id = spindle_tenant() or spindle_system());
alter table metric_sync enable row level security;
alter table metric_sync force row level security;
create policy metric_sync_tenant on metric_sync using (tenant_id = spindle_tenant() or spindle_system());
alter table metric_sample enable row level security;
alter table metric_sample force row level security;
create policy metric_sample_tenant on metric_sample using (tenant_id = spindle_tenant() or spindle_system());
alter table youtube_connection enable row level security;
alter table youtube_connection force row level security;
create policy youtube_connection_tenant on youtube_connection using (tenant_id = spindle_tenant() or spindle_system());
