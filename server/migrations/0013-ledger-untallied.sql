-- Most organizations asked for have balances of their own: one look into this index alone says so.
drop index reach_member_untallied;
create index reach_member_untallied on reach_member (organization, reach) include (own) where not tallied;
