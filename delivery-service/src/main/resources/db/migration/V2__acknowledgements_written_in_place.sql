-- A store may write an answer under its final name. A file that makes no sense is INCOMPLETE until it has looked the same
-- at two looks, then UNREADABLE; one that changes after that is read again.
alter table acknowledgement
    add column size        bigint      not null default 0,         -- bytes, as listed when it was read
    add column modified_at timestamptz not null default 'epoch';   -- as the store says, in seconds
comment on column acknowledgement.status is 'the store''s word; INCOMPLETE or UNREADABLE when the file makes no sense';
