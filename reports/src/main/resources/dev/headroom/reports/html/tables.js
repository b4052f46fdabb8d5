// Tables that can be put in another order get a button in each heading: up, down, and back as they were. Without this script they are whole.
'use strict';
(() => {
  const NEXT = { none: 'ascending', ascending: 'descending', descending: 'none' };

  /** The value behind a cell's text, or its text; null where there is none. */
  const keyOf = (row, column) => {
    const cell = row.cells[column];
    if (cell.dataset.value !== undefined) {
      return Number(cell.dataset.value);
    }
    const text = cell.textContent.trim();
    return text === '' || text === '–' ? null : text;
  };

  /** Numbers before words, and what is not known last, whichever way. */
  const compare = (a, b, sign) => {
    if (a === null || b === null) {
      return (a === null) - (b === null);
    }
    if (typeof a !== typeof b) {
      return typeof a === 'number' ? -1 : 1;
    }
    return sign * (typeof a === 'number' ? a - b : a.localeCompare(b, 'en', { numeric: true }));
  };

  const sort = (table, rows, heading) => {
    const order = NEXT[heading.getAttribute('aria-sort')];
    for (const other of heading.parentElement.cells) {
      other.setAttribute('aria-sort', other === heading ? order : 'none');
    }
    const sign = order === 'descending' ? -1 : 1;
    const column = heading.cellIndex;
    const sorted = order === 'none' ? rows : [...rows].sort((a, b) => compare(keyOf(a, column), keyOf(b, column), sign));
    table.tBodies[0].append(...sorted);
  };

  for (const table of document.querySelectorAll('table.sortable')) {
    const rows = [...table.tBodies[0].rows];
    for (const heading of table.tHead.rows[0].cells) {
      const button = document.createElement('button');
      button.type = 'button';
      button.append(...heading.childNodes);
      heading.append(button);
      heading.setAttribute('aria-sort', 'none');
      button.addEventListener('click', () => sort(table, rows, heading));
    }
  }
})();
