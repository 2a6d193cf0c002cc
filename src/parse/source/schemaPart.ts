import type { Path } from './yaml.ts';

/** The parts of a JSON Schema that hints are made from. */
export interface SchemaPart {
  properties?: Record<string, SchemaPart>;
  items?: SchemaPart | false;
  anyOf?: SchemaPart[];
  description?: string;
}

/** The part of a schema that describes the value at a path, or undefined. */
function findShape(schema: SchemaPart, path: Path): SchemaPart | undefined {
  let shape: SchemaPart | undefined = schema;
  for (const part of path)
    shape = listChoices(shape)
      .map((choice) => (typeof part === 'number' ? choice.items || undefined : choice.properties?.[part]))
      .find((found) => found !== undefined);
  return shape;
}

/** The keys that a value at a path may have. */
export function findKeys(schema: SchemaPart, path: Path): string[] {
  return listChoices(findShape(schema, path)).flatMap((choice) => Object.keys(choice.properties ?? {}));
}

/** What a value at a path means. */
export function describeKey(schema: SchemaPart, path: Path): string | undefined {
  return findShape(schema, path)?.description;
}

function listChoices(shape: SchemaPart | undefined): SchemaPart[] {
  if (!shape) return [];
  return shape.anyOf ? shape.anyOf.flatMap(listChoices) : [shape];
}
