import DOMPurify from 'dompurify';

/**
 * A note's HTML as a fragment that is safe to put into a page.
 *
 * `TRUSTED_TYPES_POLICY: null`: by default DOMPurify makes a Trusted Types policy, and a page whose CSP names its policies
 * would count that as a violation.
 */
export function sanitise(html: string): DocumentFragment {
  // Where the HTML is that of a set of frames, there is none.
  const fragment: DocumentFragment | null = DOMPurify.sanitize(html, {
    RETURN_DOM_FRAGMENT: true,
    ALLOWED_TAGS: ['p', 'em', 'strong', 'ul', 'ol', 'li', 'a', 'br', 'code', 'blockquote'],
    ALLOWED_ATTR: ['href'],
    ALLOWED_URI_REGEXP: /^https?:\/\//i,
    TRUSTED_TYPES_POLICY: null as never,
  });
  if (!fragment) return document.createDocumentFragment();
  for (const link of fragment.querySelectorAll('a')) {
    link.target = '_blank';
    link.rel = 'noopener noreferrer';
  }
  return fragment;
}
