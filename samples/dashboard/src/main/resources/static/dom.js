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
  const focused = list.contains(document.activeElement) ? document.activeElement : null;
  const known = new Map([...list.children].map(child => [child.dataset.key, child]));
  const names = new Set(items.map(item => String(key(item))));
  // First what is gone: an element that is moved loses the focus, so that none is moved for it.
  known.forEach((child, name) => names.has(name) || child.remove());
  let place = list.firstElementChild;
  for (const item of items) {
    const name = String(key(item));
    let child = known.get(name);
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
  if (focused) {
    keepFocus(list, focused);
  }
}

/** Focus stays where it was, or goes to what is nearest and can have it. */
function keepFocus(list, focused) {
  const usable = focused.isConnected && !focused.closest('[hidden]') && !focused.disabled;
  const next = usable ? focused
    : list.querySelector('[tabindex="0"]')
      ?? list.querySelector('button:not([hidden]):not(:disabled)')
      ?? list.closest('[tabindex]');
  if (next !== document.activeElement) {
    next?.focus({preventScroll: true});
  }
}
