create table note (
    id        uuid   primary key,
    tenant_id uuid   not null,
    text      text   not null,
    version   bigint not null
);
alter table note enable row level security;
alter table note force row level security;
create policy note_tenant on note using (tenant_id = spindle_tenant() or spindle_system());

create table heard (
    id        uuid   primary key,
    tenant_id uuid   not null,
    version   bigint not null,
    times     int    not null
);
alter table heard enable row level security;
alter table heard force row level security;
create policy heard_tenant on heard using (tenant_id = spindle_tenant() or spindle_system());
