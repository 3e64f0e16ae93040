import { Upload } from 'tus-js-client'
import type { ApiError } from '#api/api-error.ts'
import { connected, look } from '#api/connection.ts'
import type { Answer } from '#api/contract.ts'
import { onServer } from '#api/prefix.ts'
import { canWait, signedInAgain } from '#api/sign-in-again.ts'

export type Evidence = Answer<'GET /api/evidence/{id}'>

/** A file on its way: how far it has come, what it became, or why it did not. */
export interface Sending {
  key: string
  file: File
  /** Shown at once, before the server has seen a byte; empty for what is no picture. */
  preview: string
  done: number
  evidence?: Evidence
  error?: string
}

interface Turn {
  onProgress: (done: number) => void
  onDone: (evidence: Evidence) => void
  onError: (message: string) => void
}

/** An upload on its way; given up with `abort`. */
export interface Going {
  abort: () => void
}

type Fault = Error & { originalResponse?: { getStatus(): number; getBody(): string } | null }

function messageOf(error: Fault): string {
  try {
    return (JSON.parse(error.originalResponse?.getBody() ?? '') as ApiError).message
  } catch {
    return ''
  }
}

/** What must happen before the same file can be sent on; undefined where sending it again would change nothing. */
function obstacleOf(error: Fault): Promise<void> | undefined {
  const status = error.originalResponse?.getStatus()
  if (status === 401 && canWait()) return signedInAgain()
  // Without an answer, or with one in a gateway's own name.
  if (!status || (status >= 502 && status <= 504 && messageOf(error) === '')) return look().then(connected)
}

/** Sends one file in pieces; after a cut line it goes on where it stopped, also when the page was opened anew. */
export function sendFile(file: File, { onProgress, onDone, onError }: Turn): Going {
  let given = false
  let upload: Upload | undefined
  const fail = (error: Fault) => {
    const obstacle = obstacleOf(error)
    if (obstacle) void obstacle.then(start)
    else onError(messageOf(error))
  }
  const start = async () => {
    if (given) return
    upload = new Upload(file, {
      endpoint: onServer('/api/uploads'),
      chunkSize: 2 * 1024 * 1024,
      retryDelays: [0, 1000, 3000],
      metadata: { filename: file.name, filetype: file.type },
      storeFingerprintForResuming: true,
      removeFingerprintOnSuccess: true,
      onProgress: (sent, whole) => onProgress(whole ? Math.round((sent / whole) * 100) : 0),
      onError: (error) => fail(error as Fault),
      onSuccess: ({ lastResponse }) => onDone(JSON.parse(lastResponse.getBody()) as Evidence),
    })
    const [earlier] = await upload.findPreviousUploads()
    if (given) return
    if (earlier) upload.resumeFromPreviousUpload(earlier)
    upload.start()
  }
  void start()
  return {
    abort: () => {
      given = true
      void upload?.abort()
    },
  }
}
