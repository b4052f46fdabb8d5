// What if: sliders and rules to choose over a grid of plans that were made beforehand. Costs between its points are interpolated, and said to be. Without this
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

  /** The point at the corner that is chosen, of each dial the level below or the one above, under the chosen options. */
  const pointAt = (data, places, chosen, isAbove) => {
    let index = 0;
    places.forEach((place, d) => {
      index = index * data.dials[d].factors.length + place.level + (isAbove(place, d) ? 1 : 0);
    });
    chosen.forEach((option, c) => {
      index = index * data.choices[c].flags.length + option;
    });
    return data.points[index];
  };

  /** Linear along each dial between the corners of the cell that the place lies in. */
  const interpolated = (data, places, chosen, column) => {
    let sum = 0;
    for (let corner = 0; corner < 1 << places.length; corner++) {
      const isAbove = (place, d) => (corner >> d) & 1;
      const weight = places.reduce((w, place, d) => w * (isAbove(place, d) ? place.part : 1 - place.part), 1);
      sum += weight > 0 ? weight * pointAt(data, places, chosen, isAbove)[column] : 0;
    }
    return sum;
  };

  const money = (usd) => '$' + usd.toLocaleString('en-US', usd >= 1000
    ? { maximumFractionDigits: 0 }
    : { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  const number = (value) => value.toLocaleString('en-US', { maximumSignificantDigits: 3 });

  /** The command with a flag, in the place of the one that the plan itself had, if any. */
  const withFlag = (words, flag, value) => {
    const at = words.indexOf(flag);
    return at < 0
      ? [...words, flag, value(1)]
      : [...words.slice(0, at + 1), value(Number(words[at + 1])), ...words.slice(at + 2)];
  };

  const bound = (units, months) => (units > 0 ? 'at most ' + units + (units === 1 ? ' unit' : ' units') + ' at once, ' : '')
    + (months > 0 ? 'bound for ' + months + (months === 1 ? ' month' : ' months') : 'bound to nothing');

  /** Of the costs in their order: where a point has the dollars, and where whether the target is kept. */
  const COSTS = [[1, 2], [7, 2], [3, 4], [5, 6]];

  for (const panel of document.querySelectorAll('.explorer')) {
    const data = JSON.parse(panel.querySelector('script').textContent);
    const inputs = [...panel.querySelectorAll('input')];
    const selects = [...panel.querySelectorAll('select')];
    const outputs = [...panel.querySelectorAll('output')];
    const costs = [...panel.querySelectorAll('dd')];

    const show = () => {
      const factors = inputs.map((input) => Number(Number(input.value).toFixed(2)));
      const places = factors.map((factor, d) => placeOf(data.dials[d].factors, factor));
      const isBetween = places.some((place) => place.part > 0 && place.part < 1);
      const chosen = selects.map((select) => Number(select.value));
      const nearest = pointAt(data, places, chosen, (place) => place.part >= 0.5);
      const [words, units, months] = data.purchases[nearest[0]];
      factors.forEach((factor, d) => {
        const text = '× ' + factor.toFixed(2) + ' = ' + number(factor * data.dials[d].value) + ' ' + data.dials[d].unit;
        outputs[d].textContent = text;
        inputs[d].setAttribute('aria-valuetext', text.replace('×', 'times'));
      });
      panel.querySelector('strong').textContent = words;
      panel.querySelector('.bound').textContent = bound(units, months);
      costs.forEach((cell, c) => {
        const [dollars, keeps] = COSTS[c];
        cell.textContent = (isBetween ? 'about ' : '') + money(interpolated(data, places, chosen, dollars));
        if (!nearest[keeps] && c !== 1) {
          const note = document.createElement('span');
          note.textContent = 'misses the target';
          cell.append(' ', note);
        }
      });
      panel.querySelector('.source').textContent = isBetween
        ? 'Between planned points; costs are interpolated, the purchase and whether it keeps the target are those of the nearest planned point.'
        : 'A planned point.';
      panel.classList.toggle('between', isBetween);
      let command = data.command.split(' ');
      factors.forEach((factor, d) => {
        command = factor === 1 ? command : withFlag(command, data.dials[d].flag, (was) => Number((factor * was).toFixed(4)));
      });
      chosen.forEach((option, c) => {
        const [flag, value] = data.choices[c].flags[option].split(' ');
        command = option === data.choices[c].planned ? command : withFlag(command, flag, () => value);
      });
      panel.querySelector('code').textContent = command.join(' ');
    };

    /** Once a slider rests, and not at each step. */
    const speak = () => {
      panel.querySelector('.spoken').textContent = 'Best would be ' + panel.querySelector('strong').textContent + ', '
        + costs[0].textContent + '. ' + panel.querySelector('.source').textContent;
    };

    for (const input of [...inputs, ...selects]) {
      input.addEventListener('input', show);
      input.addEventListener('change', speak);
    }
    panel.querySelector('button').addEventListener('click', () => {
      inputs.forEach((input) => { input.value = '1'; });
      selects.forEach((select, c) => { select.value = String(data.choices[c].planned); });
      show();
      speak();
    });
    show();
    panel.hidden = false;
  }
})();
