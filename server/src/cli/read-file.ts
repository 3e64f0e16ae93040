import { isUtf8 } from 'node:buffer'
import { readFile, stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import { CommandError } from './command-error.ts'
import type { CommandMessages } from './messages.ts'

const LARGEST = 10 * 1024 * 1024

/** A path as the caller meant it: npm moves to the package root and keeps the caller's folder in INIT_CWD. */
export function pathFrom(file: string): string {
  return resolve(process.env.INIT_CWD ?? process.cwd(), file)
}

/** The bytes of a file of at most so many, as a form has; throws CommandError in words. */
export async function readBytes(file: string, messages: CommandMessages, largest = LARGEST): Promise<Buffer> {
  const path = pathFrom(file)
  const found = await stat(path).catch(() => undefined)
  if (found === undefined) throw new CommandError([messages.fileMissing(file)])
  if (!found.isFile()) throw new CommandError([messages.fileUnreadable(file)])
  if (found.size > largest) {
    const [size, most] = [Math.ceil(found.size / 1024 / 1024), largest / 1024 / 1024]
    throw new CommandError([messages.fileTooLarge(file, size, most)])
  }
  if (found.size === 0) throw new CommandError([messages.fileEmpty(file)])
  return readFile(path).catch(() => {
    throw new CommandError([messages.fileUnreadable(file)])
  })
}

// Engines name a mistake by its position, by the sign that was not expected, or as the end of the text.
function positionOf(message: string, text: string): number {
  const position = /position (\d+)/.exec(message)?.[1]
  if (position !== undefined) return Number(position)
  const sign = /Unexpected token '?(.)/.exec(message)?.[1]
  return sign === undefined ? text.length : Math.max(0, text.indexOf(sign))
}

function placeOf(message: string, text: string): { line: number; column: number } {
  const before = text.slice(0, positionOf(message, text))
  return { line: before.split('\n').length, column: before.length - before.lastIndexOf('\n') }
}

/** Parses JSON; throws CommandError with line and column. */
export function parseJson(bytes: Buffer, file: string, messages: CommandMessages): unknown {
  if (!isUtf8(bytes) || bytes.includes(0)) throw new CommandError([messages.notText(file)])
  const text = bytes.toString('utf8').replace(/^\uFEFF/, '')
  try {
    return JSON.parse(text)
  } catch (error) {
    const { line, column } = placeOf(error instanceof Error ? error.message : '', text)
    throw new CommandError([messages.notJson(file, line, column)])
  }
}
