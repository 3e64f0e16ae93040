const LONGEST = 160

/** A file's name as people wrote it, without folders, control characters and tricks of writing direction. */
export function cleanName(name: string | null | undefined): string {
  const last = (name ?? '').split(/[\\/]/).at(-1) ?? ''
  // biome-ignore lint/suspicious/noControlCharactersInRegex: exactly these are taken out
  const clean = last.replace(/[\u0000-\u001f\u007f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '').trim()
  const ending = /\.[^.]{1,10}$/.exec(clean)?.[0] ?? ''
  return clean.length > LONGEST ? clean.slice(0, LONGEST - ending.length) + ending : clean
}

/** The header that hands a name to a browser: plain letters for old ones, the real name for all others. */
export function disposition(kind: 'inline' | 'attachment', name: string): string {
  const plain = name.replace(/[^\w.-]+/g, '_')
  const exact = encodeURIComponent(name).replace(/['()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16)}`)
  return `${kind}; filename="${plain}"; filename*=UTF-8''${exact}`
}
