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

-- Every write of a note, so that a test can tell what took effect from what was only answered.
create table note_history (
    note_id   uuid   not null,
    version   bigint not null,
    text      text   not null,
    tenant_id uuid   not null,
    primary key (note_id, version)
);
alter table note_history enable row level security;
alter table note_history force row level security;
create policy note_history_tenant on note_history using (tenant_id = spindle_tenant() or spindle_system());

-- Every time an event had its effect, or was found to be old news, in the order of the effects.
create table effect (
    seq       bigint generated always as identity primary key,
    event_id  text    not null,
    key       uuid    not null,
    version   bigint  not null,
    took      boolean not null,
    tenant_id uuid    not null
);
alter table effect enable row level security;
alter table effect force row level security;
create policy effect_tenant on effect using (tenant_id = spindle_tenant() or spindle_system());

-- Every time fenced work was begun, or recorded as done, and by which process.
create table worked (
    seq       bigint generated always as identity primary key,
    work_id   uuid   not null,
    token     bigint not null,
    process   bigint not null,
    done      boolean not null,
    tenant_id uuid   not null
);
alter table worked enable row level security;
alter table worked force row level security;
create policy worked_tenant on worked using (tenant_id = spindle_tenant() or spindle_system());
