export { everyone as roles, type Role } from '#shell/permissions.ts'
