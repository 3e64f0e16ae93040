-- What kinds of facility there are is data of the product; an address refuses a kind that is none.
alter table facility drop constraint facility_kind_check;
