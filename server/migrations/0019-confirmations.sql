-- Why an unlikely figure is right, in the words of whoever declared it.
alter table entry add column confirmation text;
