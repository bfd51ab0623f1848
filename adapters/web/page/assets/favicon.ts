/** A shop's awning over its door. */
export const favicon = [
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">',
  '<path fill="#fdf6ea" d="M5 13h22v15H5z"/>',
  '<path fill="#b3261e" d="M4 5h24l2 8a4 4 0 0 1-7 2.5 4 4 0 0 1-7 0 4 4 0 0 1-7 0A4 4 0 0 1 2 13z"/>',
  '<path fill="#5b2a1f" d="M13 19h6v9h-6z"/>',
  '</svg>',
].join('');
