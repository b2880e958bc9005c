-- What makes the copied tables a graph: relations between services' tables, which in ours are federated, and the lists
-- that the pages ask for, in the same order and with the same conditions as ours.

create table member_day (
  enterprise_id uuid not null,
  member_id uuid not null,
  date date not null,
  kind text not null,
  statuses text[] not null,
  late_minutes integer not null,
  primary key (enterprise_id, member_id, date)
);
create table member_month (
  enterprise_id uuid not null,
  member_id uuid not null,
  month text not null,
  first_day date not null,
  last_day date not null,
  due integer not null,
  came integer not null,
  went integer not null,
  late integer not null,
  absent integer not null,
  normal integer not null,
  late_minutes integer not null,
  primary key (enterprise_id, member_id, month)
);
create policy tenant on member_day to account_center_app
  using (enterprise_id = nullif(current_setting('app.enterprise_id', true), '')::uuid);
alter table member_day enable row level security;
alter table member_day force row level security;
create policy tenant on member_month to account_center_app
  using (enterprise_id = nullif(current_setting('app.enterprise_id', true), '')::uuid);
alter table member_month enable row level security;
alter table member_month force row level security;

comment on table account is '@foreignKey (enterprise_id, member_id) references member (enterprise_id, id)|@foreignFieldName accounts';
comment on table ledger_account is '@foreignKey (enterprise_id, member_id) references member (enterprise_id, id)|@fieldName member|@foreignFieldName smsAccounts';
comment on table party is '@foreignKey (enterprise_id, id) references member (enterprise_id, id)|@fieldName member|@foreignFieldName party';
comment on table message is '@foreignKey (enterprise_id, sender_party_id) references party (enterprise_id, id)|@fieldName sender';
comment on table member_day is '@foreignKey (enterprise_id, member_id) references member (enterprise_id, id)|@fieldName member|@foreignFieldName days';
comment on table member_month is '@foreignKey (enterprise_id, member_id) references member (enterprise_id, id)|@fieldName member|@foreignFieldName months';
comment on constraint ledger_entry_transfer on ledger_entry is '@fieldName transfer';
comment on constraint ledger_entry_account on ledger_entry is '@fieldName account';
comment on constraint member_place_member on member_place is E'@foreignFieldName places';
comment on constraint member_place_department_exists on member_place is '@fieldName department';
comment on constraint account_role_account on account_role is '@foreignFieldName accountRoles';
comment on constraint account_role_role on account_role is '@fieldName role';

create function department_staff(department department) returns setof member language sql stable as $$
  select member.* from member where member.enterprise_id = department.enterprise_id and member.status = 'ACTIVE'
    and exists (select from member_place place where place.enterprise_id = member.enterprise_id
      and place.member_id = member.id and place.department_id = department.id)
  order by member.pinyin, member.id
$$;

create function search_members(search text) returns setof member language sql stable as $$
  select member.* from member where member.status = 'ACTIVE' and (
    member.name ilike '%' || search || '%' or member.alias ilike '%' || search || '%'
    or member.pinyin like lower(replace(search, ' ', '')) || '%' or member.initials like lower(replace(search, ' ', '')) || '%'
    or member.phone like '%' || search || '%' or member.email ilike '%' || search || '%'
    or member.employee_number ilike '%' || search || '%'
    or exists (select from account where account.enterprise_id = member.enterprise_id
      and account.member_id = member.id and account.number = search))
  order by member.pinyin, member.id
$$;

create function sms_statement() returns setof ledger_entry language sql stable as $$
  select entry.* from ledger_entry entry join ledger_account account
    on account.enterprise_id = entry.enterprise_id and account.id = entry.account_id
  where account.kind in ('MAIN', 'MEMBER') order by entry.seq desc
$$;

create function ledger_entry_counterparty(entry ledger_entry) returns member language sql stable as $$
  select member.* from ledger_transfer transfer
    join ledger_account other on other.enterprise_id = transfer.enterprise_id
      and other.id = case when entry.account_id = transfer.debit_account_id
        then transfer.credit_account_id else transfer.debit_account_id end
    join member on member.enterprise_id = other.enterprise_id and member.id = other.member_id
  where transfer.enterprise_id = entry.enterprise_id and transfer.id = entry.transfer_id
$$;

create function conversation_messages(member_id uuid, partner_id uuid, since timestamptz, until timestamptz)
returns setof message language sql stable as $$
  select message.* from message join conversation
    on conversation.enterprise_id = message.enterprise_id and conversation.id = message.conversation_id
  where conversation.low_party_id = least(member_id, partner_id) and conversation.high_party_id = greatest(member_id, partner_id)
    and message.sent_at >= since and message.sent_at < until
  order by message.sequence
$$;
