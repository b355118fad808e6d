/** A column of Table Schema is read off the schema of its cells, one kind of cell a test. */
import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { buildField } from '../../../data/pipeline/fields.ts';
import {
  decimal,
  decimalOrNull,
  filledText,
  matching,
  wholeNumber,
  wholeNumberOrNull,
} from '../../../src/model/cells.ts';

/** Type and constraints of a column with such cells. */
function of(cell: z.core.$ZodType, isUnique = false) {
  const { type, constraints } = buildField('c', ['Titre', 'Description'], cell, isUnique);
  return [type, constraints];
}

describe('buildField', () => {
  test('has the name and the words that it is given', () => {
    expect(buildField('c', ['Titre', 'Description'], z.string(), false)).toEqual({
      name: 'c',
      type: 'string',
      title: 'Titre',
      description: 'Description',
    });
  });

  test('any text', () => expect(of(z.string())).toEqual(['string', undefined]));
  test('a text that must be there', () => expect(of(filledText)).toEqual(['string', { required: true }]));
  test('a value that stands once', () => expect(of(z.string(), true)).toEqual(['string', { unique: true }]));
  test('a whole number has no bound but its own', () =>
    expect(of(wholeNumber({ least: 1 }))).toEqual(['integer', { required: true, minimum: 1 }]));
  test('a whole number that may be missing', () => expect(of(wholeNumberOrNull())).toEqual(['integer', undefined]));
  test('a number between two', () =>
    expect(of(decimal({ least: -90, most: 90 }))).toEqual(['number', { required: true, minimum: -90, maximum: 90 }]));
  test('a measure', () => expect(of(decimalOrNull({ least: 0 }))).toEqual(['number', { minimum: 0 }]));
  test('a date', () => expect(of(z.iso.date())).toEqual(['date', { required: true }]));
  test('one of some', () => expect(of(z.enum(['a', 'b']))).toEqual(['string', { required: true, enum: ['a', 'b'] }]));
  test('one of some or nothing', () => expect(of(z.enum(['a', '']))).toEqual(['string', { enum: ['a'] }]));
  test('a form is of the whole cell', () =>
    expect(of(matching(/^[a-z]+(-[a-z]+)*$/, ''))).toEqual([
      'string',
      { required: true, pattern: '[a-z]+(-[a-z]+)*' },
    ]));
  test('one of two forms', () =>
    expect(of(matching(/^(\d{2}|2[AB])$/, ''))).toEqual(['string', { required: true, pattern: '\\d{2}|2[AB]' }]));
  test('a form or nothing, in one form', () =>
    expect(of(matching(/^(|\d{2})$/, ''))).toEqual(['string', { pattern: '\\d{2}' }]));
  test('a form or nothing, in a union', () =>
    expect(of(z.union([matching(/^\d{2}$/, ''), z.literal('')]))).toEqual(['string', { pattern: '\\d{2}' }]));
});
