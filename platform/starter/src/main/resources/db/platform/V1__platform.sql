-- The mechanisms' own tables; a service's tables are in its db/migration, with a history of their own.

-- Whose rows the current transaction may see. Set by Tx, first thing in every transaction.
create function spindle_tenant() returns uuid language sql stable parallel safe as
    $$ select nullif(current_setting('app.tenant', true), '')::uuid $$;
create function spindle_system() returns boolean language sql stable parallel safe as
    $$ select current_setting('app.system', true) = 'on' $$;

-- Events waiting to be published, and, for a retention window, those that were. seq follows commit order per
-- (topic, key) because a use case locks the aggregate's row before it appends.
create table outbox (
    seq         bigint      generated always as identity primary key,
    event_id    uuid        not null unique,
    tenant_id   uuid        not null,
    topic       text        not null,
    key         text        not null,
    type        text        not null,               -- full name of the Avro record, or 'raw'
    fingerprint bigint      not null,               -- CRC-64-AVRO of the writer's schema; 0 when raw or a tombstone
    payload     bytea,                              -- Avro binary; null is a tombstone
    headers     jsonb       not null,               -- record headers, a flat object of strings
    created_at  timestamptz not null default now(),
    sent_at     timestamptz                         -- null until Kafka acknowledged it
);
create index outbox_unsent on outbox (seq) where sent_at is null;
create index outbox_sent on outbox (sent_at) where sent_at is not null;

-- Events that had their effect; written in the transaction of the effect.
create table inbox (
    event_id    text        primary key,
    tenant_id   uuid        not null,
    topic       text        not null,
    received_at timestamptz not null default now()
);
create index inbox_received on inbox (received_at);

-- Records that could not be worked, in the order they came. While a key has an open one, later records of that key wait behind it.
create table dead_letter (
    id          uuid        primary key,
    tenant_id   uuid,                               -- null when the record did not say, or not legibly
    topic       text        not null,
    partition   int         not null,
    record_offset bigint    not null,
    key         text        not null,               -- '' when the record had none
    event_id    text,
    value       bytea,
    headers     jsonb       not null,               -- header name to base64 of its bytes
    reason      text        not null,               -- one sentence
    failure     text        not null,               -- class of the exception, or 'waits-behind'
    status      text        not null check (status in ('OPEN', 'REDRIVEN', 'DISCARDED')),
    note        text,                               -- why it was discarded
    settled_by  text,
    settled_at  timestamptz,
    arrived_at  timestamptz not null default now(),
    unique (topic, partition, record_offset)
);
create index dead_letter_open on dead_letter (topic, key, record_offset) where status = 'OPEN';

-- Work due at a moment. A worker holds a row by its lease; the token tells a zombie from the holder.
create table due_work (
    kind        text        not null,
    work_id     uuid        not null,
    tenant_id   uuid        not null,
    lane        text        not null default '',    -- bulkhead: at most so many of a lane at once
    due_at      timestamptz not null,
    attempts    int         not null default 0,
    lease_token bigint      not null default 0,
    lease_until timestamptz,
    primary key (kind, work_id)
);
create index due_work_due on due_work (kind, due_at);

-- Answers already given to a request with an Idempotency-Key; written in the transaction of the effect.
create table idempotency_key (
    tenant_id   uuid        not null,
    key         text        not null,
    request     text        not null,               -- SHA-256 of method, path and body, hex
    status      int         not null,
    headers     jsonb       not null,
    body        bytea       not null,
    created_at  timestamptz not null default now(),
    primary key (tenant_id, key)
);
create index idempotency_key_created on idempotency_key (created_at);

-- Replays that were asked for: what, by whom, how far.
create table replay (
    id          uuid        primary key,
    topic       text        not null,
    tenant_id   uuid,                               -- only this tenant's records; null for all
    record_key  text,                               -- only this key; null for all
    from_time   timestamptz,
    to_time     timestamptz,
    dry_run     boolean     not null,
    per_second  int         not null,               -- at most so many records a second; 0 is unlimited
    status      text        not null check (status in ('RUNNING', 'DONE', 'STOPPED', 'FAILED')),
    scanned     bigint      not null default 0,     -- records read
    applied     bigint      not null default 0,     -- records handed to the service
    failed      bigint      not null default 0,
    total       bigint      not null default 0,     -- records in the range when it began
    detail      text,
    asked_by    text        not null,
    asked_at    timestamptz not null default now(),
    ended_at    timestamptz
);

-- What operators did. Nobody updates or deletes a row: see the grants.
create table ops_audit (
    id          bigint      generated always as identity primary key,
    actor       text        not null,
    action      text        not null,
    subject     text        not null,
    detail      text,
    at          timestamptz not null default now()
);

alter table inbox enable row level security;
alter table inbox force row level security;
create policy inbox_tenant on inbox using (tenant_id = spindle_tenant() or spindle_system());
alter table outbox enable row level security;
alter table outbox force row level security;
create policy outbox_tenant on outbox using (tenant_id = spindle_tenant() or spindle_system());
alter table due_work enable row level security;
alter table due_work force row level security;
create policy due_work_tenant on due_work using (tenant_id = spindle_tenant() or spindle_system());
alter table idempotency_key enable row level security;
alter table idempotency_key force row level security;
create policy idempotency_key_tenant on idempotency_key using (tenant_id = spindle_tenant() or spindle_system());
alter table dead_letter enable row level security;
alter table dead_letter force row level security;
create policy dead_letter_system on dead_letter using (spindle_system());
alter table replay enable row level security;
alter table replay force row level security;
create policy replay_system on replay using (spindle_system());
alter table ops_audit enable row level security;
alter table ops_audit force row level security;
create policy ops_audit_system on ops_audit using (spindle_system());
