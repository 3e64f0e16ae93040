export interface FieldProblem {
  field: string
  message: string
}

/** A refusal in the server's own words. `fields` names each wrong field; `requestId` finds it in the log. */
export class ApiError extends Error {
  override name = 'ApiError'
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    readonly details: Record<string, unknown>,
    readonly requestId: string,
  ) {
    super(message)
  }

  get fields(): FieldProblem[] {
    return Array.isArray(this.details.fields) ? (this.details.fields as FieldProblem[]) : []
  }
}

/** No answer at all: the line is cut or the server is being restarted. Nothing was necessarily lost. */
export class LineError extends Error {
  override name = 'LineError'
}

export async function refusal(response: Response): Promise<ApiError> {
  const body = (await response.json().catch(() => ({}))) as Partial<ApiError>
  return new ApiError(
    response.status,
    body.code ?? 'UNKNOWN',
    body.message ?? response.statusText,
    body.details ?? {},
    body.requestId ?? '',
  )
}
