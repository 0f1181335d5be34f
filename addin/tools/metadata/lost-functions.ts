import { readFileSync } from 'node:fs';
import ts from 'typescript';

const TAG = /@customfunction\b/i;

/**
 * Functions that the generator passes over without a word: it sees only function declarations at the top of the
 * file. A tag on anything else (an arrow function, a class member, a nested function), and an exported function
 * without a tag, would be missing in Excel as #NAME?.
 */
export function lostFunctions(source: string): string[] {
  const text = readFileSync(source, 'utf8');
  const file = ts.createSourceFile(source, text, ts.ScriptTarget.Latest, true);
  const problems: string[] = [];
  const heard = new Set<number>();
  for (const statement of file.statements) {
    if (ts.isFunctionDeclaration(statement)) {
      const tag = ts.getJSDocTags(statement).find((each) => TAG.test(`@${each.tagName.text}`));
      if (tag) heard.add(tag.parent.getStart(file));
      else if (isExported(statement))
        problems.push(at(statement, nameOf(statement), 'is exported without @customfunction'));
    } else if (ts.isVariableStatement(statement) && isExported(statement)) {
      for (const declaration of statement.declarationList.declarations) {
        if (!isFunctionValue(declaration.initializer)) continue;
        const reason =
          'is an exported function expression, which the generator does not see: write "export function"';
        problems.push(at(statement, declaration.name.getText(file), reason));
        // Said once: the tag above it is the same mistake.
        for (const comment of ts.getJSDocCommentsAndTags(statement)) heard.add(comment.getStart(file));
      }
    }
  }
  for (const comment of commentsWithTag(text)) {
    if (!heard.has(comment.pos)) {
      problems.push(
        `${where(comment.pos)}: @customfunction here belongs to no function declaration of the file`,
      );
    }
  }
  return problems;

  function where(position: number): string {
    return `${source}:${file.getLineAndCharacterOfPosition(position).line + 1}`;
  }
  function at(node: ts.Node, name: string, reason: string): string {
    return `${where(node.getStart(file))}: ${name} ${reason}`;
  }
}

function nameOf(declaration: ts.FunctionDeclaration): string {
  return declaration.name?.text ?? 'a function without a name';
}

function isExported(node: ts.HasModifiers): boolean {
  return ts.getModifiers(node)?.some((modifier) => modifier.kind === ts.SyntaxKind.ExportKeyword) ?? false;
}

function isFunctionValue(value: ts.Expression | undefined): boolean {
  return value !== undefined && (ts.isArrowFunction(value) || ts.isFunctionExpression(value));
}

/** Every comment that holds the tag, found by the scanner, so that comments attached to no node are seen too. */
function commentsWithTag(text: string): { readonly pos: number }[] {
  const scanner = ts.createScanner(ts.ScriptTarget.Latest, false, ts.LanguageVariant.Standard, text);
  const found: { pos: number }[] = [];
  for (let token = scanner.scan(); token !== ts.SyntaxKind.EndOfFileToken; token = scanner.scan()) {
    const isComment =
      token === ts.SyntaxKind.SingleLineCommentTrivia || token === ts.SyntaxKind.MultiLineCommentTrivia;
    if (isComment && TAG.test(scanner.getTokenText())) found.push({ pos: scanner.getTokenStart() });
  }
  return found;
}
