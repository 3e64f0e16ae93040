-- What another system sends is kept as evidence of what was declared by it, and is no person's.
alter table evidence drop constraint evidence_uploaded_by_fkey;
