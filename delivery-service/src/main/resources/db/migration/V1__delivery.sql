-- Where packages go. The credential is sealed (AES-256-GCM, bound to tenant and row) and never leaves this service.
create table delivery_target (
    id              uuid        primary key,
    tenant_id       uuid        not null,
    version         bigint      not null,               -- from 1; the ETag
    name            text        not null,
    provider        text,                               -- word dsp-sync knows, for example spotify
    host            text        not null,
    port            int         not null,
    username        text        not null,
    credential_kind text        not null check (credential_kind in ('password', 'private-key')),
    credential      text        not null,               -- sealed, base64
    host_key        text        not null,               -- SHA256:… of the only key accepted
    remote_folder   text        not null,               -- '' is the login folder
    ack_folder      text,                               -- null: the store sends no acknowledgements
    recipient_dpid  text        not null,               -- DPID, 18 characters
    recipient_name  text        not null,
    ern_version     text        not null,
    live            boolean     not null,               -- false marks every message as a test
    active          boolean     not null,
    territory_mode  text        not null check (territory_mode in ('WORLDWIDE', 'INCLUDE', 'EXCLUDE')),
    territories     text[]      not null,               -- ISO 3166-1 alpha-2; what the store may be offered at most
    max_concurrent  int         not null,               -- deliveries at once
    kib_per_second  int         not null,               -- upload rate of one connection; 0 is unlimited
    audio_names     text        not null,               -- naming pattern
    image_names     text        not null,               -- naming pattern
    rule_pack       text        not null,
    sla_minutes     int         not null,               -- after which a delivery that has not arrived is overdue
    last_batch_at   timestamptz not null default 'epoch', -- batch ids of one target never repeat
    created_at      timestamptz not null,
    changed_at      timestamptz not null,
    deleted_at      timestamptz
);
create unique index delivery_target_name on delivery_target (tenant_id, lower(name)) where deleted_at is null;

-- Every version of a release that was heard of, from the first that may be shipped.
create table release_snapshot (
    release_id   uuid        not null,
    version      bigint      not null,                  -- catalogue version
    tenant_id    uuid        not null,
    content_hash text        not null,                  -- equal when the stores would read the same
    content      jsonb       not null,
    heard_at     timestamptz not null default now(),
    primary key (release_id, version)
);

-- Where a release stands, as lifecycle last said; its row lock makes planning of one release one after the other.
create table release_standing (
    release_id        uuid    primary key,
    tenant_id         uuid    not null,
    lifecycle_version bigint  not null,                 -- 0 before the first word
    schedule_version  bigint  not null,
    state             text    not null,
    catalog_version   bigint  not null,                 -- a package is built from this version or a later one
    schedule          jsonb,
    deleted           boolean not null default false    -- the catalogue has dropped it
);

-- One release on its way to one target.
create table delivery (
    id                uuid        primary key,          -- follows from the five columns of its key
    tenant_id         uuid        not null,
    release_id        uuid        not null,
    catalog_version   bigint      not null,
    target_id         uuid        not null references delivery_target (id),
    message_type      text        not null check (message_type in ('INITIAL', 'UPDATE', 'TAKEDOWN', 'PURGE')),
    redelivery        int         not null,             -- counts wishes to ship the same again, from 0
    place             int         not null,             -- order among the deliveries of a release to a target, from 1
    lifecycle_version bigint      not null,             -- that asked for it; 0 when a person did
    target_name       text        not null,
    provider          text,
    reason            text        not null,
    asked_by          text        not null,             -- user id, or system
    says_content      text        not null,             -- content_hash of its snapshot
    says_start        text        not null,             -- when the release goes out, as text
    schedule          jsonb,                            -- the plan its message speaks of
    held              boolean     not null,             -- a person's last word: planning leaves it alone
    requested_at      timestamptz not null,
    due_by            timestamptz not null,
    status            text        not null check (status in ('QUEUED', 'BUILDING', 'VALIDATING', 'UPLOADING',
                                  'DELIVERED', 'ACKNOWLEDGED', 'REJECTED', 'RETRYING', 'FAILED', 'CANCELLED')),
    sequence          int         not null,             -- counts the changes, from 1; the ETag
    attempt           int         not null,             -- 0 before the first
    error             text,
    detail            text,
    next_try          timestamptz,
    changed_at        timestamptz not null,
    unique (release_id, catalog_version, target_id, message_type, redelivery),
    unique (release_id, target_id, place)
);
create index delivery_list on delivery (tenant_id, requested_at desc, id desc);
create index delivery_open on delivery (target_id, status);

-- Every change of a delivery: who, when, why.
create table delivery_history (
    delivery_id uuid        not null references delivery (id),
    sequence    int         not null,
    tenant_id   uuid        not null,
    from_status text,
    to_status   text        not null,
    attempt     int         not null,
    error       text,
    detail      text,
    actor       text        not null,
    at          timestamptz not null,
    primary key (delivery_id, sequence)
);

-- What a delivery ships; once sealed it never changes.
create table delivery_package (
    delivery_id uuid        primary key references delivery (id),
    tenant_id   uuid        not null,
    message_id  text,                                   -- null when the message could not be made
    batch_id    text,
    ern         text,                                   -- the message as sent
    files       jsonb       not null,                   -- paths, sizes, digests, object keys
    report      jsonb       not null,                   -- findings by stage
    sealed      boolean     not null,                   -- passed every stage
    built_at    timestamptz not null
);
create index delivery_package_message on delivery_package (message_id);

create table delivery_attempt (
    delivery_id uuid        not null references delivery (id),
    attempt     int         not null,
    tenant_id   uuid        not null,
    started_at  timestamptz not null,
    ended_at    timestamptz,
    outcome     text,                                   -- null while it runs
    error       text,
    detail      text,
    primary key (delivery_id, attempt)
);

-- Bytes per file of an attempt.
create table delivery_attempt_file (
    delivery_id uuid        not null,
    attempt     int         not null,
    path        text        not null,
    tenant_id   uuid        not null,
    size        bigint      not null,                   -- bytes
    sent        bigint      not null,                   -- bytes that left in this attempt
    state       text        not null check (state in ('SENDING', 'PLACED', 'FOUND')),
    compared_by text,                                   -- MD5 or SIZE once it is in place
    primary key (delivery_id, attempt, path),
    foreign key (delivery_id, attempt) references delivery_attempt (delivery_id, attempt)
);

-- Files a store put into its acknowledgement folder, each read once.
create table acknowledgement (
    target_id   uuid        not null references delivery_target (id),
    file_name   text        not null,
    tenant_id   uuid        not null,
    delivery_id uuid,                                   -- null when it speaks of nothing we sent
    status      text        not null,                   -- the store's word, or UNREADABLE
    content     text        not null,
    read_at     timestamptz not null,
    primary key (target_id, file_name)
);
create index acknowledgement_delivery on acknowledgement (delivery_id);

do $$
declare
    name text;
begin
    foreach name in array array['delivery_target', 'release_snapshot', 'release_standing', 'delivery', 'delivery_history',
                                'delivery_package', 'delivery_attempt', 'delivery_attempt_file', 'acknowledgement']
    loop
        execute format('alter table %I enable row level security', name);
        execute format('alter table %I force row level security', name);
        execute format('create policy %I on %I using (tenant_id = spindle_tenant() or spindle_system())',
                       name || '_tenant', name);
    end loop;
end
$$;

-- What happened stays as it happened.
create function delivery_history_is_final() returns trigger language plpgsql as $$
begin
    raise exception 'delivery_history is append-only';
end
$$;
create trigger delivery_history_append_only before update or delete on delivery_history
    for each row execute function delivery_history_is_final();
