-- Events that were published move to a table of their own. The outbox holds only what waits: it stays small however long
-- sent events are kept, and marking a row costs no index entry (measured: docs/decisions/0011).

-- the owner, too, is held by row-level security
select set_config('app.system', 'on', true);

drop index outbox_sent;
create table outbox_sent (
    seq         bigint      not null,
    event_id    uuid        not null,
    tenant_id   uuid        not null,
    topic       text        not null,
    key         text        not null,
    type        text        not null,
    fingerprint bigint      not null,
    payload     bytea,
    headers     jsonb       not null,
    created_at  timestamptz not null,
    sent_at     timestamptz not null default clock_timestamp()
);
-- rows come in the order of sent_at, which is all that is asked for
create index outbox_sent_at on outbox_sent using brin (sent_at) with (pages_per_range = 16);

insert into outbox_sent
select seq, event_id, tenant_id, topic, key, type, fingerprint, payload, headers, created_at, sent_at
  from outbox where sent_at is not null;
delete from outbox where sent_at is not null;
alter table outbox drop column sent_at;

alter table outbox_sent enable row level security;
alter table outbox_sent force row level security;
create policy outbox_sent_tenant on outbox_sent using (tenant_id = spindle_tenant() or spindle_system());

-- Every event of the retention window, for people who look something up.
create view outbox_history with (security_invoker = true) as
    select seq, event_id, tenant_id, topic, key, type, fingerprint, payload, headers, created_at, sent_at from outbox_sent
    union all
    select seq, event_id, tenant_id, topic, key, type, fingerprint, payload, headers, created_at, null from outbox;
