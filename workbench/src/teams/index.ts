export { TeamField } from './roll/team-field.tsx'
export { useTeamWords } from './team-words.ts'
