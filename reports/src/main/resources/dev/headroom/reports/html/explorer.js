// What if: sliders over a grid of plans that were made beforehand. Costs between its points are interpolated, and said to be. Without this
// script the panel stays hidden and the table below it stands alone.
'use strict';
(() => {
  const NEAR = 1e-9;

  /** Where a factor lies: the level below it, and how far on to the next. */
  const placeOf = (factors, factor) => {
    let level = 0;
    while (level < factors.length - 2 && factor > factors[level + 1] - NEAR) {
      level++;
    }
    const part = (factor - factors[level]) / (factors[level + 1] - factors[level]);
    return { level, part: part < NEAR ? 0 : part > 1 - NEAR ? 1 : part };
  };

  /** The point at the corner that is chosen, of each dial the level below or the one above. */
  const pointAt = (data, places, isAbove) => {
    let index = 0;
    places.forEach((place, d) => {
      index = index * data.dials[d].factors.length + place.level + (isAbove(place, d) ? 1 : 0);
    });
    return data.points[index];
  };

  /** Linear along each dial between the corners of the cell that the place lies in. */
  const interpolated = (data, places, column) => {
    let sum = 0;
    for (let corner = 0; corner < 1 << places.length; corner++) {
      const isAbove = (place, d) => (corner >> d) & 1;
      const weight = places.reduce((w, place, d) => w * (isAbove(place, d) ? place.part : 1 - place.part), 1);
      sum += weight > 0 ? weight * pointAt(data, places, isAbove)[column] : 0;
    }
    return sum;
  };

  const money = (usd) => '$' + usd.toLocaleString('en-US', usd >= 1000
    ? { maximumFractionDigits: 0 }
    : { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  const number = (value) => value.toLocaleString('en-US', { maximumSignificantDigits: 3 });

  const bound = (units, months) => (units > 0 ? 'at most ' + units + (units === 1 ? ' unit' : ' units') + ' at once, ' : '')
    + (months > 0 ? 'bound for ' + months + (months === 1 ? ' month' : ' months') : 'bound to nothing');

  for (const panel of document.querySelectorAll('.explorer')) {
    const data = JSON.parse(panel.querySelector('script').textContent);
    const inputs = [...panel.querySelectorAll('input')];
    const outputs = [...panel.querySelectorAll('output')];
    const costs = [...panel.querySelectorAll('dd')];

    const show = () => {
      const factors = inputs.map((input) => Number(Number(input.value).toFixed(2)));
      const places = factors.map((factor, d) => placeOf(data.dials[d].factors, factor));
      const isBetween = places.some((place) => place.part > 0 && place.part < 1);
      const nearest = pointAt(data, places, (place) => place.part >= 0.5);
      const [words, units, months] = data.purchases[nearest[0]];
      factors.forEach((factor, d) => {
        const text = '× ' + factor.toFixed(2) + ' = ' + number(factor * data.dials[d].value) + ' ' + data.dials[d].unit;
        outputs[d].textContent = text;
        inputs[d].setAttribute('aria-valuetext', text.replace('×', 'times'));
      });
      panel.querySelector('strong').textContent = words;
      panel.querySelector('.bound').textContent = bound(units, months);
      costs.forEach((cell, c) => {
        cell.textContent = (isBetween ? 'about ' : '') + money(interpolated(data, places, 1 + 2 * c));
        if (!nearest[2 + 2 * c]) {
          const note = document.createElement('span');
          note.textContent = 'misses the target';
          cell.append(' ', note);
        }
      });
      panel.querySelector('.source').textContent = isBetween
        ? 'Between planned points; costs are interpolated, the purchase and whether it keeps the target are those of the nearest planned point.'
        : 'A planned point.';
      panel.classList.toggle('between', isBetween);
      panel.querySelector('code').textContent = data.command
        + factors.map((factor, d) => (factor === 1 ? '' : ' ' + data.dials[d].flag + ' ' + factor)).join('');
    };

    /** Once a slider rests, and not at each step. */
    const speak = () => {
      panel.querySelector('.spoken').textContent = 'Best would be ' + panel.querySelector('strong').textContent + ', '
        + costs[0].textContent + '. ' + panel.querySelector('.source').textContent;
    };

    for (const input of inputs) {
      input.addEventListener('input', show);
      input.addEventListener('change', speak);
    }
    panel.querySelector('button').addEventListener('click', () => {
      inputs.forEach((input) => { input.value = '1'; });
      show();
      speak();
    });
    show();
    panel.hidden = false;
  }
})();
