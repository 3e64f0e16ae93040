export { FindMember } from './roll/find-member.tsx'
export { TeamField } from './roll/team-field.tsx'
export { useTeamWords } from './team-words.ts'
