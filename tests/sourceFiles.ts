import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { type Declaration, type ModuleItem, type Pattern, parseSync } from '@swc/core';

/** An import or a re-export: the file that has it, and the file or package that it names. */
export interface Import {
  from: string;
  to: string;
  typeOnly: boolean;
}

/** The files of a folder and of those in it whose names end so, by their paths from the project. */
export function listSources(folder: string, end: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith(end))
    .map((path) => join(folder, path))
    .sort();
}

/** What a file imports; ours by their paths from the project, packages by their names. */
export function findImports(file: string): Import[] {
  const pattern =
    /^(?:import|export)\s+(type\s)?[^;'"]*?(?:from\s+)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/gms;
  return [...readFileSync(file, 'utf8').matchAll(pattern)].map((match) => {
    const to = match[2] ?? match[3] ?? '';
    return {
      from: file,
      to: to.startsWith('.') ? normalize(join(dirname(file), to)) : to,
      typeOnly: match[1] !== undefined,
    };
  });
}

/** The names that a file exports, types and default included; of a re-export the name that it has here. */
export function findExports(file: string): string[] {
  return parseSync(readFileSync(file, 'utf8'), { syntax: 'typescript' }).body.flatMap(listExports);
}

function listExports(item: ModuleItem): string[] {
  switch (item.type) {
    case 'ExportDeclaration':
      return listDeclared(item.declaration);
    case 'ExportNamedDeclaration':
      return item.specifiers.map((each) => {
        if (each.type === 'ExportNamespaceSpecifier') return each.name.value;
        if (each.type === 'ExportDefaultSpecifier') return each.exported.value;
        return (each.exported ?? each.orig).value;
      });
    case 'ExportDefaultDeclaration': {
      const { decl } = item;
      const name = decl.type === 'TsInterfaceDeclaration' ? decl.id : decl.identifier;
      return [name?.value ?? 'default'];
    }
    case 'ExportDefaultExpression':
      return ['default'];
    // Its names are in another file, which an export of every name hides.
    case 'ExportAllDeclaration':
      return [`* of ${item.source.value}`];
    default:
      return [];
  }
}

function listDeclared(declaration: Declaration): string[] {
  if (declaration.type === 'VariableDeclaration')
    return declaration.declarations.flatMap(({ id }) => listBound(id));
  return [('identifier' in declaration ? declaration.identifier : declaration.id).value];
}

/** The names that a pattern binds: of `{ a, b: [c] }` a and c. */
function listBound(pattern: Pattern): string[] {
  switch (pattern.type) {
    case 'Identifier':
      return [pattern.value];
    case 'ArrayPattern':
      return pattern.elements.flatMap((each) => (each ? listBound(each) : []));
    case 'RestElement':
      return listBound(pattern.argument);
    case 'AssignmentPattern':
      return listBound(pattern.left);
    case 'ObjectPattern':
      return pattern.properties.flatMap((each) => {
        if (each.type === 'AssignmentPatternProperty') return [each.key.value];
        return listBound(each.type === 'RestElement' ? each.argument : each.value);
      });
    default:
      return [];
  }
}
