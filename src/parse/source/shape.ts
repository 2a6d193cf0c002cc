import type { Path } from './yaml.ts';

/** The parts of a JSON Schema that hints are made from. */
export interface Shape {
  properties?: Record<string, Shape>;
  items?: Shape | false;
  anyOf?: Shape[];
  description?: string;
}

/** The part of a schema that describes the value at a path, or undefined. */
export function findShape(schema: Shape, path: Path): Shape | undefined {
  let shape: Shape | undefined = schema;
  for (const part of path)
    shape = listChoices(shape)
      .map((choice) => (typeof part === 'number' ? choice.items || undefined : choice.properties?.[part]))
      .find((found) => found !== undefined);
  return shape;
}

/** The keys that a value at a path may have. */
export function findKeys(schema: Shape, path: Path): string[] {
  return listChoices(findShape(schema, path)).flatMap((choice) => Object.keys(choice.properties ?? {}));
}

/** What a value at a path means. */
export function describeKey(schema: Shape, path: Path): string | undefined {
  return findShape(schema, path)?.description;
}

function listChoices(shape: Shape | undefined): Shape[] {
  if (!shape) return [];
  return shape.anyOf ? shape.anyOf.flatMap(listChoices) : [shape];
}
