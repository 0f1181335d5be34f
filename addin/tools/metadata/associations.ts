/**
 * Compares the functions Excel is told of (metadata) with those the script really associates
 * (`CustomFunctions.associate`). One that is only in the metadata stays #BUSY! or #NAME? for ever; one that is only
 * associated can never be called. Gives the problems, empty when both agree.
 */
export function checkAssociations(
  metadataIds: readonly string[],
  associatedIds: readonly string[],
): string[] {
  const known = new Set(metadataIds);
  const associated = new Set(associatedIds);
  return [
    ...[...known]
      .filter((id) => !associated.has(id))
      .map((id) => `${id}: in the metadata, but never associated`),
    ...[...associated]
      .filter((id) => !known.has(id))
      .map((id) => `${id}: associated, but not in the metadata`),
    ...repeated(metadataIds).map((id) => `${id}: twice in the metadata`),
    ...repeated(associatedIds).map((id) => `${id}: associated twice`),
  ];
}

function repeated(ids: readonly string[]): string[] {
  return [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))];
}
