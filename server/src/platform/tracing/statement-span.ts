import type { Traced } from './tracing.ts'

// Neither the lock of a read nor the second half of an insert is an update of a table.
const written = /\b(insert into|delete from|(?<!\bfor )(?<!\bkey )(?<!\bdo )update)\s+"?([a-z_]\w*)/i
const read = /\bfrom\s+"?([a-z_]\w*)"?(?![\w(])/i

/**
 * A statement as a trace shows it: what it does to which table first, a write before a read, and under which name the
 * connection keeps it. Never its text or values.
 */
export function statementSpan(text: string, name: string | undefined): Traced {
  const [, write, into] = written.exec(text) ?? []
  const table = into ?? read.exec(text)?.[1]
  const operation = (write ?? /\w+/.exec(text)?.[0] ?? '').toLowerCase().split(' ')[0] ?? ''
  return {
    name: table ? `${operation} ${table}` : operation,
    kind: 'client',
    attributes: {
      'db.system.name': 'postgresql',
      'db.operation.name': operation,
      ...(table && { 'db.collection.name': table }),
      ...(name && { 'medelge.statement': name }),
    },
  }
}
