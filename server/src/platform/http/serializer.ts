import fastJsonStringify from 'fast-json-stringify'

type Serializer = (answer: unknown) => string

// A start would else make some four hundred of them before the first question, most of which nobody asks that day. They
// follow from the shape alone, so whatever is built upon the same shapes shares them.
const made = new WeakMap<object, Serializer>()

/** Writes answers as their shape says and drops what it does not name; made when the first answer is written. */
export function compileSerializer({ schema }: { schema: unknown }): Serializer {
  const shape = schema as object
  return (answer) => {
    let serializer = made.get(shape)
    if (!serializer) {
      serializer = fastJsonStringify(shape) as Serializer
      made.set(shape, serializer)
    }
    return serializer(answer)
  }
}
