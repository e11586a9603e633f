interface Names {
  readonly name: string;
  readonly shortName: string;
  readonly nameEn: string | null;
}
interface TypedNames extends Names {
  readonly nameEn: string;
}
type ChangedNames = { name?: string; shortName?: string; nameEn?: string | null };

/** The names that were typed otherwise than they are; what nobody touched isn't sent, so it can't undo another's correction. */
export function changedNames(known: Names, typed: TypedNames): ChangedNames {
  const name = typed.name.trim();
  const shortName = typed.shortName.trim();
  const nameEn = typed.nameEn.trim() || null;
  return {
    ...(name !== known.name && { name }),
    ...(shortName !== known.shortName && { shortName }),
    ...(nameEn !== known.nameEn && { nameEn }),
  };
}
