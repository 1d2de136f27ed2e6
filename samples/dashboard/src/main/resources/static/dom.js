// Small things for the page's tree. Texts are only ever set as text.

/** An element with properties and children. */
export function element(tag, properties = {}, ...children) {
  const made = Object.assign(document.createElement(tag), properties);
  made.append(...children);
  return made;
}

export const byId = id => document.getElementById(id);

export function setText(target, text) {
  if (target.textContent !== text) {
    target.textContent = text;
  }
}

/**
 * Makes the children of a list match its items. Children stay the same elements for the same key,
 * so that focus and selection survive an update.
 */
export function keep(list, items, {key, create, update}) {
  const known = new Map([...list.children].map(child => [child.dataset.key, child]));
  let place = list.firstElementChild;
  for (const item of items) {
    const name = String(key(item));
    let child = known.get(name);
    known.delete(name);
    if (!child) {
      child = create(item);
      child.dataset.key = name;
    }
    update(child, item);
    if (child === place) {
      place = place.nextElementSibling;
    } else {
      list.insertBefore(child, place);
    }
  }
  const focused = [...known.values()].some(child => child.contains(document.activeElement));
  known.forEach(child => child.remove());
  if (focused) {
    (list.querySelector('button, [tabindex="0"]') ?? list.closest('[tabindex]'))?.focus();
  }
}
