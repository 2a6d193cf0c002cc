/** The element that a page is known to have; throws where it is missing. */
export function findElement<Kind extends HTMLElement>(selector: string, root: ParentNode = document): Kind {
  const element = root.querySelector<Kind>(selector);
  if (!element) throw new Error(`The page has no ${selector}.`);
  return element;
}
