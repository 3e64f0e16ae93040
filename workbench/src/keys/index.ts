export { KeysLink } from './keys-link.tsx'
export { OnceSecret } from './once-secret.tsx'
