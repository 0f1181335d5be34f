/** An error as Excel answers it to a request; office.js turns it into an OfficeExtension.Error with this code. */
export class ApiError extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly httpStatus = 400,
  ) {
    super(message);
    this.name = 'ApiError';
  }
}

export function itemNotFound(): ApiError {
  return new ApiError('ItemNotFound', "The requested resource doesn't exist.", 404);
}

export function invalidArgument(
  detail = 'The argument is invalid or missing or has an incorrect format.',
): ApiError {
  return new ApiError('InvalidArgument', detail);
}

export function accessDenied(): ApiError {
  return new ApiError(
    'AccessDenied',
    "You can't perform the requested operation: the cell is on a protected sheet.",
    403,
  );
}

/** The host does not know this member: extend the object model when an add-in needs it. */
export function unsupportedMember(member: string): ApiError {
  return new ApiError('ApiNotFound', `The in-memory Excel of the tests does not know ${member}`);
}
