import { createHash, generateKeyPairSync, type KeyObject, sign } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface OidcProvider {
  /** Address of the discovery document. */
  discovery: string
  /** Signs a person in at the provider and answers where the browser is sent back to; `subject` who it is for ever. */
  consent(authorization: string, account: string, subject?: string): string
  close(): Promise<void>
}

const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')

function idToken(key: KeyObject, claims: object): string {
  const content = `${part({ alg: 'RS256', typ: 'JWT', kid: 'one' })}.${part(claims)}`
  return `${content}.${sign('sha256', Buffer.from(content), key).toString('base64url')}`
}

/** A small OpenID Connect provider over real HTTP: discovery, keys, code with PKCE, signed identity. */
export async function startOidcProvider(client: { id: string; secret: string }): Promise<OidcProvider> {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const codes = new Map<string, { account: string; subject: string; challenge: string; nonce: string }>()
  let issuer = ''

  const tokenFor = (form: URLSearchParams, authorization: string) => {
    const asked = codes.get(form.get('code') ?? '')
    codes.delete(form.get('code') ?? '')
    const proof = createHash('sha256')
      .update(form.get('code_verifier') ?? '')
      .digest('base64url')
    const basic = `Basic ${Buffer.from(`${client.id}:${client.secret}`).toString('base64')}`
    const known = authorization === basic || form.get('client_secret') === client.secret
    if (!asked || !known || asked.challenge !== proof) return undefined
    const now = Math.floor(Date.now() / 1000)
    const { account, subject, nonce } = asked
    const who = { sub: subject, preferred_username: account, name: account }
    const claims = { ...who, iss: issuer, aud: client.id, iat: now, exp: now + 300, ...(nonce && { nonce }) }
    return {
      access_token: JSON.stringify([account, subject]),
      token_type: 'Bearer',
      expires_in: 300,
      id_token: idToken(privateKey, claims),
    }
  }

  const server = createServer(async (request, response) => {
    let text = ''
    for await (const piece of request) text += piece
    const answers: Record<string, () => unknown> = {
      '/.well-known/openid-configuration': () => ({
        issuer,
        authorization_endpoint: `${issuer}/authorize`,
        token_endpoint: `${issuer}/token`,
        userinfo_endpoint: `${issuer}/userinfo`,
        jwks_uri: `${issuer}/keys`,
        response_types_supported: ['code'],
        subject_types_supported: ['public'],
        id_token_signing_alg_values_supported: ['RS256'],
      }),
      '/keys': () => ({
        keys: [{ ...publicKey.export({ format: 'jwk' }), kid: 'one', alg: 'RS256', use: 'sig' }],
      }),
      '/token': () => tokenFor(new URLSearchParams(text), request.headers.authorization ?? ''),
      '/userinfo': () => {
        const token = request.headers.authorization?.replace('Bearer ', '') ?? '[]'
        const [account, sub] = JSON.parse(token) as string[]
        return { sub, preferred_username: account, name: account }
      },
    }
    const body = answers[request.url ?? '']?.()
    response.writeHead(body ? 200 : 400, { 'content-type': 'application/json' })
    response.end(JSON.stringify(body ?? { error: 'invalid_grant' }))
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`

  return {
    discovery: `${issuer}/.well-known/openid-configuration`,
    consent(authorization, account, subject = `subject-${account}`) {
      const asked = new URL(authorization).searchParams
      const code = `code-${account}-${codes.size}`
      const challenge = asked.get('code_challenge') ?? ''
      codes.set(code, { account, subject, challenge, nonce: asked.get('nonce') ?? '' })
      const back = new URL(asked.get('redirect_uri') ?? '')
      back.searchParams.set('code', code)
      back.searchParams.set('state', asked.get('state') ?? '')
      return `${back.pathname}${back.search}`
    },
    close: () => new Promise((done) => server.close(() => done())),
  }
}
