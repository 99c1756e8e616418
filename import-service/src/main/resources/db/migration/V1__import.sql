-- Imports: a document, what it was understood as, and the release it becomes.

create table import_job (
    id                    uuid        primary key,
    tenant_id             uuid        not null,
    own_release_id        uuid        not null unique,    -- the release it becomes when created
    release_id            uuid        not null,           -- the release it goes into
    state                 text        not null check (state in ('PENDING', 'PROCESSING', 'COMPLETED', 'FAILED')),
    version               bigint      not null check (version > 0),
    source_format         text        not null,
    mode                  text        check (mode in ('CREATE', 'MERGE')),
    digest                text        not null check (digest ~ '^[0-9a-f]{64}$'),   -- SHA-256 of the document
    size_bytes            int         not null check (size_bytes >= 0),
    preview               jsonb,                          -- null when the document broke its schema
    violations            jsonb       not null,           -- list of {field, code, reason, fix}
    known_release_version bigint      not null default 0, -- an answer of the catalogue is newer than this
    error                 text,
    created_by            text        not null,
    created_at            timestamptz not null,
    changed_at            timestamptz not null,
    unique (tenant_id, digest),                           -- the same file twice is one import
    check (state = 'FAILED' or preview is not null),
    check (state in ('PENDING', 'FAILED') or mode is not null)
);
create index import_job_newest on import_job (tenant_id, created_at desc, id desc);
create index import_job_waiting on import_job (release_id) where state in ('PROCESSING', 'FAILED');

-- The document as it came, byte for byte; apart, so that reading an import does not read it.
create table import_document (
    import_id   uuid        primary key references import_job (id),
    tenant_id   uuid        not null,
    body        bytea       not null,
    received_at timestamptz not null default now()
);

-- Who did what to an import, when and why. Rows are never changed.
create table import_history (
    id          bigint      generated always as identity primary key,
    tenant_id   uuid        not null,
    import_id   uuid        not null references import_job (id),
    version     bigint      not null,
    what        text        not null,                     -- uploaded, applied, confirmed, given-up, read-again
    state       text        not null,                     -- after it
    actor       text        not null,
    detail      text,
    event_id    text,                                     -- the event that made it so, where one did
    at          timestamptz not null,
    unique (import_id, version)
);

-- What the catalogue says exists: which releases may be merged into, and at which version.
create table known_release (
    release_id  uuid        primary key,
    tenant_id   uuid        not null,
    version     bigint      not null,
    title       text        not null,
    deleted     boolean     not null default false,
    changed_at  timestamptz not null
);

-- Partners that notify a tenant. The secret is encrypted for its tenant and row.
create table webhook_connection (
    id            uuid        primary key,
    tenant_id     uuid        not null,
    name          text        not null,
    sealed_secret text        not null,
    created_by    text        not null,
    created_at    timestamptz not null
);

-- Notifications that came, once each, and what became of them.
create table webhook_receipt (
    tenant_id       uuid        not null,
    notification_id text        not null,                 -- the partner's; a repeat has the same
    connection_id   uuid        not null,
    kind            text        not null,
    entity_id       text        not null,
    received_at     timestamptz not null,
    outcome         text,                                 -- null until it was worked
    primary key (tenant_id, notification_id)
);

alter table import_job enable row level security;
alter table import_job force row level security;
create policy import_job_tenant on import_job using (tenant_id = spindle_tenant() or spindle_system());
alter table import_document enable row level security;
alter table import_document force row level security;
create policy import_document_tenant on import_document using (tenant_id = spindle_tenant() or spindle_system());
alter table import_history enable row level security;
alter table import_history force row level security;
create policy import_history_tenant on import_history using (tenant_id = spindle_tenant() or spindle_system());
alter table known_release enable row level security;
alter table known_release force row level security;
create policy known_release_tenant on known_release using (tenant_id = spindle_tenant() or spindle_system());
alter table webhook_connection enable row level security;
alter table webhook_connection force row level security;
create policy webhook_connection_tenant on webhook_connection using (tenant_id = spindle_tenant() or spindle_system());
alter table webhook_receipt enable row level security;
alter table webhook_receipt force row level security;
create policy webhook_receipt_tenant on webhook_receipt using (tenant_id = spindle_tenant() or spindle_system());
