/**
 * Brings a component to life in HTML that the build may have drawn already, without losing what a visitor who was
 * faster did in it.
 */
import { flushSync, hydrate, mount, type Component } from 'svelte';

type Instance = Record<string, unknown>;

/**
 * Hydrates `component` over the HTML in `target`, or, where `isHydratable` is false or there is none, mounts it in its
 * place. The focus stays on the same element or goes to its equal in the new HTML; what was typed, chosen or `pressed`
 * before the scripts came is told to them.
 */
export function wake<Props extends Record<string, unknown>>(
  component: Component<Props>,
  target: HTMLElement,
  props: Props,
  isHydratable: boolean,
  pressed: HTMLElement | null = null,
): Instance {
  const repeatChanges = changesIn(target);
  if (target.firstElementChild && isHydratable) {
    const instance = hydrate(component, { target, props });
    repeatChanges();
    pressed?.click();
    return instance;
  }
  const findFocused = equalOf(target, document.activeElement);
  const findPressed = equalOf(target, pressed);
  target.replaceChildren();
  const instance = mount(component, { target, props });
  // What is inside is drawn by effects: without this it would come a task later.
  flushSync();
  repeatChanges();
  findFocused()?.focus({ preventScroll: true });
  findPressed()?.click();
  return instance;
}

type Field = HTMLInputElement | HTMLSelectElement;

/**
 * A function that repeats, as events, what the visitor has already typed or chosen: hydration puts every field back,
 * mounting makes new ones.
 */
function changesIn(target: HTMLElement): () => void {
  const fields = () => [...target.querySelectorAll<Field>('input, select')];
  const changes = fields().map((field) => ({ type: field.type, value: isChanged(field) ? field.value : null }));
  return () => {
    fields().forEach((field, i) => {
      const value = changes[i]?.type === field.type ? changes[i].value : null;
      if (value === null) return;
      field.value = value;
      for (const type of ['input', 'change']) field.dispatchEvent(new Event(type, { bubbles: true }));
    });
  };
}

function isChanged(field: Field): boolean {
  return field instanceof HTMLSelectElement
    ? !field.selectedOptions[0]?.defaultSelected
    : field.value !== field.defaultValue;
}

/**
 * A function that finds, once `target` has been drawn anew, the element with the id, or the tag and text, of `element`.
 */
function equalOf(target: HTMLElement, element: Element | null): () => HTMLElement | null {
  if (!element || !target.contains(element)) return () => null;
  const { id, localName, textContent } = element;
  return () => {
    const candidates = [...target.querySelectorAll<HTMLElement>(id ? `#${CSS.escape(id)}` : localName)];
    return candidates.find((one) => id !== '' || one.textContent === textContent) ?? null;
  };
}
