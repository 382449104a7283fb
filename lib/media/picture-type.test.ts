import { describe, expect, test } from 'vitest'
import { pictureType } from './picture-type.ts'

const bytes = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0))

describe('a picture is known by its first bytes', () => {
  test.each([
    ['image/jpeg', '\xff\xd8\xff\xe0\0\x10JFIF'],
    ['image/png', '\x89PNG\r\n\x1a\n\0\0\0\rIHDR'],
    ['image/webp', 'RIFF\x10\0\0\0WEBPVP8 '],
    ['image/gif', 'GIF89a\x01\0'],
    ['image/gif', 'GIF87a\x01\0'],
  ])('%s', (type, start) => {
    expect(pictureType(bytes(start))).toBe(type)
  })
})

describe('what else people send is refused by name', () => {
  test.each([
    ['', /empty/],
    ['<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg">', /SVG drawing/],
    ['<svg onload="alert(1)">', /SVG drawing/],
    ['<!doctype html><title>x</title>', /web page/],
    ['\0\0\0\x1cftypavif', /AVIF/],
    ['\0\0\0\x1cftypheic', /HEIC/],
    ['\0\0\0\x1cftypisom', /film/],
    ['II*\0', /TIFF/],
    ['%PDF-1.7', /PDF/],
    ['PK\x03\x04', /ZIP/],
    ['hello', /none of these/],
    // Signatures further in count for nothing.
    [' GIF89a', /none of these/],
    ['RIFF\x10\0\0\0WAVE', /none of these/],
  ])('%j', (start, words) => {
    expect(() => pictureType(bytes(start))).toThrow(words)
  })
})
