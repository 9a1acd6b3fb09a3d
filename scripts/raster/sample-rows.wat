;; Rows of an image's samples: predictors undone, means of squares of pixels, rows shrunk by area means. src/adapters/pdfjs says
;; how. The code stands in src/adapters/pdfjs/sample-kernel.ts as text. All may write up to 16 bytes behind a row.
(module
  (memory (export "memory") 1)
  ;; Each sample added to that of the pixel before, one pixel of up to four bytes at once.
  (func $sub (param $from i32) (param $to i32) (param $end i32) (param $step i32) (local $left v128)
    (loop $next
      (v128.store32_lane 0 (local.get $to)
        (local.tee $left (i8x16.add (local.get $left) (v128.load32_zero (local.get $from)))))
      (local.set $from (i32.add (local.get $from) (local.get $step)))
      (br_if $next (i32.lt_u (local.tee $to (i32.add (local.get $to) (local.get $step))) (local.get $end)))))
  ;; The same with the mean of the pixel before and the one above, rounded down.
  (func $mean (param $from i32) (param $to i32) (param $end i32) (param $step i32) (param $above i32)
    (local $left v128) (local $up v128)
    (loop $next
      (local.set $up (v128.load32_zero (local.get $above)))
      (local.set $left (i8x16.add (v128.load32_zero (local.get $from)) (i8x16.sub
        (i8x16.avgr_u (local.get $left) (local.get $up))
        (v128.and (v128.xor (local.get $left) (local.get $up)) (i8x16.splat (i32.const 1))))))
      (v128.store32_lane 0 (local.get $to) (local.get $left))
      (local.set $from (i32.add (local.get $from) (local.get $step)))
      (local.set $above (i32.add (local.get $above) (local.get $step)))
      (br_if $next (i32.lt_u (local.tee $to (i32.add (local.get $to) (local.get $step))) (local.get $end)))))
  ;; The same with whichever of the pixel before, the one above and the one before that is nearest to their plane.
  (func $paeth (param $from i32) (param $to i32) (param $end i32) (param $step i32) (param $above i32)
    (local $left v128) (local $up v128) (local $corner v128) (local $p v128) (local $q v128) (local $r v128)
    (loop $next
      (local.set $up (i16x8.extend_low_i8x16_u (v128.load32_zero (local.get $above))))
      (local.set $p (i16x8.sub (local.get $up) (local.get $corner)))
      (local.set $q (i16x8.sub (local.get $left) (local.get $corner)))
      (local.set $r (i16x8.abs (i16x8.add (local.get $p) (local.get $q))))
      (local.set $p (i16x8.abs (local.get $p)))
      (local.set $q (i16x8.abs (local.get $q)))
      (local.set $left (v128.and (i16x8.splat (i32.const 255)) (i16x8.add
        (i16x8.extend_low_i8x16_u (v128.load32_zero (local.get $from)))
        (v128.bitselect (local.get $left)
          (v128.bitselect (local.get $up) (local.get $corner) (i16x8.le_s (local.get $q) (local.get $r)))
          (i16x8.le_s (local.get $p) (i16x8.min_s (local.get $q) (local.get $r)))))))
      (local.set $corner (local.get $up))
      (v128.store32_lane 0 (local.get $to) (i8x16.narrow_i16x8_u (local.get $left) (local.get $left)))
      (local.set $from (i32.add (local.get $from) (local.get $step)))
      (local.set $above (i32.add (local.get $above) (local.get $step)))
      (br_if $next (i32.lt_u (local.tee $to (i32.add (local.get $to) (local.get $step))) (local.get $end)))))
  ;; The same with the pixel above; with nothing where there is none.
  (func $up (param $from i32) (param $to i32) (param $end i32) (param $above i32)
    (loop $next
      (v128.store (local.get $to) (i8x16.add (v128.load (local.get $from)) (v128.load (local.get $above))))
      (local.set $from (i32.add (local.get $from) (i32.const 16)))
      (local.set $above (i32.add (local.get $above) (i32.const 16)))
      (br_if $next (i32.lt_u (local.tee $to (i32.add (local.get $to) (i32.const 16))) (local.get $end)))))
  (func $copy (param $from i32) (param $to i32) (param $end i32)
    (loop $next
      (v128.store (local.get $to) (v128.load (local.get $from)))
      (local.set $from (i32.add (local.get $from) (i32.const 16)))
      (br_if $next (i32.lt_u (local.tee $to (i32.add (local.get $to) (i32.const 16))) (local.get $end)))))
  ;; Undoes the filters of PNG (ISO/IEC 15948 §9): $rows rows at $from, each behind the byte of its filter, go to $to, where
  ;; the row above them stands before. Gives how many rows there were before one whose filter is unknown.
  (func (export "png") (param $from i32) (param $to i32) (param $rows i32) (param $length i32) (param $step i32) (result i32)
    (local $row i32) (local $filter i32) (local $above i32) (local $end i32)
    (block $done
      (loop $next
        (br_if $done (i32.ge_u (local.get $row) (local.get $rows)))
        (local.set $filter (i32.load8_u (local.get $from)))
        (br_if $done (i32.gt_u (local.get $filter) (i32.const 4)))
        (local.set $from (i32.add (local.get $from) (i32.const 1)))
        (local.set $above (i32.sub (local.get $to) (local.get $length)))
        (local.set $end (i32.add (local.get $to) (local.get $length)))
        (block $ready
          (if (i32.eqz (local.get $filter)) (then
            (call $copy (local.get $from) (local.get $to) (local.get $end)) (br $ready)))
          (if (i32.eq (local.get $filter) (i32.const 1)) (then
            (call $sub (local.get $from) (local.get $to) (local.get $end) (local.get $step)) (br $ready)))
          (if (i32.eq (local.get $filter) (i32.const 2)) (then
            (call $up (local.get $from) (local.get $to) (local.get $end) (local.get $above)) (br $ready)))
          (if (i32.eq (local.get $filter) (i32.const 3)) (then
            (call $mean (local.get $from) (local.get $to) (local.get $end) (local.get $step) (local.get $above))
            (br $ready)))
          (call $paeth (local.get $from) (local.get $to) (local.get $end) (local.get $step) (local.get $above)))
        (local.set $from (i32.add (local.get $from) (local.get $length)))
        (local.set $to (local.get $end))
        (local.set $row (i32.add (local.get $row) (i32.const 1)))
        (br $next)))
    (local.get $row))
  ;; Undoes the predictor of TIFF for samples of 8 bits.
  (func (export "tiff") (param $from i32) (param $to i32) (param $rows i32) (param $length i32) (param $step i32) (result i32)
    (local $row i32)
    (loop $next
      (call $sub (local.get $from) (local.get $to) (i32.add (local.get $to) (local.get $length)) (local.get $step))
      (local.set $from (i32.add (local.get $from) (local.get $length)))
      (local.set $to (i32.add (local.get $to) (local.get $length)))
      (br_if $next (i32.lt_u (local.tee $row (i32.add (local.get $row) (i32.const 1))) (local.get $rows))))
    (local.get $row))
  ;; Sums of squares of four rows by four gray pixels, 16 bits each, whole four squares at once. Rows are $stride apart.
  (func (export "graySquares") (param $from i32) (param $stride i32) (param $sums i32) (param $cells i32)
    (local $end i32) (local $p v128)
    (local.set $end (i32.add (local.get $sums) (i32.shl (local.get $cells) (i32.const 1))))
    (loop $next
      (local.set $p (i32x4.extadd_pairwise_i16x8_u
        (i16x8.add
          (i16x8.add
            (i16x8.extadd_pairwise_i8x16_u (v128.load (local.get $from)))
            (i16x8.extadd_pairwise_i8x16_u (v128.load (i32.add (local.get $from) (i32.mul (local.get $stride) (i32.const 1))))))
          (i16x8.add
            (i16x8.extadd_pairwise_i8x16_u (v128.load (i32.add (local.get $from) (i32.mul (local.get $stride) (i32.const 2)))))
            (i16x8.extadd_pairwise_i8x16_u (v128.load (i32.add (local.get $from) (i32.mul (local.get $stride) (i32.const 3)))))))))
      (v128.store64_lane 0 (local.get $sums) (i16x8.narrow_i32x4_u (local.get $p) (local.get $p)))
      (local.set $from (i32.add (local.get $from) (i32.const 16)))
      (br_if $next (i32.lt_u (local.tee $sums (i32.add (local.get $sums) (i32.const 8))) (local.get $end)))))
  ;; The same of pixels of three samples: the sums of a square are four, the last one 0.
  (func (export "colorSquares") (param $from i32) (param $stride i32) (param $sums i32) (param $cells i32)
    (local $end i32) (local $p v128)
    (local.set $end (i32.add (local.get $sums) (i32.shl (local.get $cells) (i32.const 3))))
    (loop $next
      (local.set $p (i32x4.extadd_pairwise_i16x8_u
        (i16x8.add
          (i16x8.add
            (i16x8.extadd_pairwise_i8x16_u (i8x16.shuffle 0 3 6 9 1 4 7 10 2 5 8 11 16 16 16 16 (v128.load (local.get $from)) (v128.const i32x4 0 0 0 0)))
            (i16x8.extadd_pairwise_i8x16_u (i8x16.shuffle 0 3 6 9 1 4 7 10 2 5 8 11 16 16 16 16 (v128.load (i32.add (local.get $from) (i32.mul (local.get $stride) (i32.const 1)))) (v128.const i32x4 0 0 0 0))))
          (i16x8.add
            (i16x8.extadd_pairwise_i8x16_u (i8x16.shuffle 0 3 6 9 1 4 7 10 2 5 8 11 16 16 16 16 (v128.load (i32.add (local.get $from) (i32.mul (local.get $stride) (i32.const 2)))) (v128.const i32x4 0 0 0 0)))
            (i16x8.extadd_pairwise_i8x16_u (i8x16.shuffle 0 3 6 9 1 4 7 10 2 5 8 11 16 16 16 16 (v128.load (i32.add (local.get $from) (i32.mul (local.get $stride) (i32.const 3)))) (v128.const i32x4 0 0 0 0)))))))
      (v128.store64_lane 0 (local.get $sums) (i16x8.narrow_i32x4_u (local.get $p) (local.get $p)))
      (local.set $from (i32.add (local.get $from) (i32.const 12)))
      (br_if $next (i32.lt_u (local.tee $sums (i32.add (local.get $sums) (i32.const 8))) (local.get $end)))))
  ;; Sums of squares twice as wide and high, of two rows of such sums: gray, whole eight squares at once, …
  (func (export "grayHalves") (param $upper i32) (param $lower i32) (param $to i32) (param $cells i32) (local $end i32)
    (local.set $end (i32.add (local.get $to) (i32.shl (local.get $cells) (i32.const 1))))
    (loop $next
      (v128.store (local.get $to) (i16x8.narrow_i32x4_u
        (i32x4.extadd_pairwise_i16x8_u (i16x8.add (v128.load (local.get $upper)) (v128.load (local.get $lower))))
        (i32x4.extadd_pairwise_i16x8_u
          (i16x8.add (v128.load offset=16 (local.get $upper)) (v128.load offset=16 (local.get $lower))))))
      (local.set $upper (i32.add (local.get $upper) (i32.const 32)))
      (local.set $lower (i32.add (local.get $lower) (i32.const 32)))
      (br_if $next (i32.lt_u (local.tee $to (i32.add (local.get $to) (i32.const 16))) (local.get $end)))))
  ;; … and of three samples.
  (func (export "colorHalves") (param $upper i32) (param $lower i32) (param $to i32) (param $cells i32)
    (local $end i32) (local $p v128)
    (local.set $end (i32.add (local.get $to) (i32.shl (local.get $cells) (i32.const 3))))
    (loop $next
      (local.set $p (i16x8.add (v128.load (local.get $upper)) (v128.load (local.get $lower))))
      (v128.store64_lane 0 (local.get $to) (i16x8.add (local.get $p)
        (i8x16.shuffle 8 9 10 11 12 13 14 15 8 9 10 11 12 13 14 15 (local.get $p) (local.get $p))))
      (local.set $upper (i32.add (local.get $upper) (i32.const 16)))
      (local.set $lower (i32.add (local.get $lower) (i32.const 16)))
      (br_if $next (i32.lt_u (local.tee $to (i32.add (local.get $to) (i32.const 8))) (local.get $end)))))
  ;; Opaque pixels of four bytes: sums of gray, rounded, without their last $shift bits, whole eight at once, …
  (func (export "grayMeans") (param $sums i32) (param $to i32) (param $cells i32) (param $shift i32)
    (local $end i32) (local $half v128) (local $p v128)
    (local.set $half (i16x8.splat (i32.shr_u (i32.shl (i32.const 1) (local.get $shift)) (i32.const 1))))
    (local.set $end (i32.add (local.get $to) (i32.shl (local.get $cells) (i32.const 2))))
    (loop $next
      (local.set $p (i16x8.shr_u (i16x8.add (v128.load (local.get $sums)) (local.get $half)) (local.get $shift)))
      (local.set $p (i8x16.narrow_i16x8_u (local.get $p) (local.get $p)))
      (v128.store (local.get $to) (i8x16.shuffle 0 0 0 16 1 1 1 16 2 2 2 16 3 3 3 16
        (local.get $p) (i32x4.splat (i32.const -1))))
      (v128.store offset=16 (local.get $to) (i8x16.shuffle 4 4 4 16 5 5 5 16 6 6 6 16 7 7 7 16
        (local.get $p) (i32x4.splat (i32.const -1))))
      (local.set $sums (i32.add (local.get $sums) (i32.const 16)))
      (br_if $next (i32.lt_u (local.tee $to (i32.add (local.get $to) (i32.const 32))) (local.get $end)))))
  ;; … and of three samples, whole two at once.
  (func (export "colorMeans") (param $sums i32) (param $to i32) (param $cells i32) (param $shift i32)
    (local $end i32) (local $half v128) (local $p v128)
    (local.set $half (i16x8.splat (i32.shr_u (i32.shl (i32.const 1) (local.get $shift)) (i32.const 1))))
    (local.set $end (i32.add (local.get $to) (i32.shl (local.get $cells) (i32.const 2))))
    (loop $next
      (local.set $p (i16x8.shr_u (i16x8.add (v128.load (local.get $sums)) (local.get $half)) (local.get $shift)))
      (v128.store64_lane 0 (local.get $to) (v128.or (i32x4.splat (i32.const 0xff000000))
        (i8x16.narrow_i16x8_u (local.get $p) (local.get $p))))
      (local.set $sums (i32.add (local.get $sums) (i32.const 16)))
      (br_if $next (i32.lt_u (local.tee $to (i32.add (local.get $to) (i32.const 8))) (local.get $end)))))
  ;; Rounded means of squares of two rows by two gray pixels, whole eight at once.
  (func (export "grayPairs") (param $upper i32) (param $lower i32) (param $to i32) (param $count i32)
    (local $end i32) (local $p v128)
    (local.set $end (i32.add (local.get $to) (local.get $count)))
    (loop $next
      (local.set $p (i16x8.shr_u (i16x8.add (i16x8.splat (i32.const 2)) (i16x8.add
        (i16x8.extadd_pairwise_i8x16_u (v128.load (local.get $upper)))
        (i16x8.extadd_pairwise_i8x16_u (v128.load (local.get $lower))))) (i32.const 2)))
      (v128.store64_lane 0 (local.get $to) (i8x16.narrow_i16x8_u (local.get $p) (local.get $p)))
      (local.set $upper (i32.add (local.get $upper) (i32.const 16)))
      (local.set $lower (i32.add (local.get $lower) (i32.const 16)))
      (br_if $next (i32.lt_u (local.tee $to (i32.add (local.get $to) (i32.const 8))) (local.get $end)))))
  ;; Parts of the luma (src/adapters/pdfjs/luma.ts) of two such means of pixels of three samples: two of red, of green, of blue.
  (func $lumas (param $upper i32) (param $lower i32) (result v128)
    (i16x8.mul (v128.const i16x8 77 77 150 150 29 29 0 0)
      (i16x8.shr_u (i16x8.add (i16x8.splat (i32.const 2)) (i16x8.add
        (i16x8.extadd_pairwise_i8x16_u (i8x16.shuffle 0 3 6 9 1 4 7 10 2 5 8 11 16 16 16 16
          (v128.load (local.get $upper)) (v128.const i32x4 0 0 0 0)))
        (i16x8.extadd_pairwise_i8x16_u (i8x16.shuffle 0 3 6 9 1 4 7 10 2 5 8 11 16 16 16 16
          (v128.load (local.get $lower)) (v128.const i32x4 0 0 0 0))))) (i32.const 2))))
  ;; The luma of such means, whole four at once.
  (func (export "colorPairs") (param $upper i32) (param $lower i32) (param $to i32) (param $count i32)
    (local $end i32) (local $p v128) (local $q v128)
    (local.set $end (i32.add (local.get $to) (local.get $count)))
    (loop $next
      (local.set $p (call $lumas (local.get $upper) (local.get $lower)))
      (local.set $q (call $lumas (i32.add (local.get $upper) (i32.const 12)) (i32.add (local.get $lower) (i32.const 12))))
      (local.set $p (i16x8.shr_u (i16x8.add (i16x8.splat (i32.const 128)) (i16x8.add
        (i8x16.shuffle 0 1 2 3 16 17 18 19 0 1 2 3 16 17 18 19 (local.get $p) (local.get $q))
        (i16x8.add
          (i8x16.shuffle 4 5 6 7 20 21 22 23 4 5 6 7 20 21 22 23 (local.get $p) (local.get $q))
          (i8x16.shuffle 8 9 10 11 24 25 26 27 8 9 10 11 24 25 26 27 (local.get $p) (local.get $q))))) (i32.const 8)))
      (v128.store32_lane 0 (local.get $to) (i8x16.narrow_i16x8_u (local.get $p) (local.get $p)))
      (local.set $upper (i32.add (local.get $upper) (i32.const 24)))
      (local.set $lower (i32.add (local.get $lower) (i32.const 24)))
      (br_if $next (i32.lt_u (local.tee $to (i32.add (local.get $to) (i32.const 4))) (local.get $end)))))
  ;; The luma of $count pixels of four bytes, whose weights are those of $weights, four at once.
  (func (export "lumas") (param $from i32) (param $to i32) (param $count i32) (param $weights i32)
    (local $end i32) (local $p v128) (local $q v128) (local $w v128)
    (local.set $w (i32x4.splat (local.get $weights)))
    (local.set $end (i32.add (local.get $to) (local.get $count)))
    (loop $next
      (local.set $p (v128.load (local.get $from)))
      (local.set $q (i32x4.extadd_pairwise_i16x8_u (i16x8.extmul_high_i8x16_u (local.get $p) (local.get $w))))
      (local.set $p (i32x4.extadd_pairwise_i16x8_u (i16x8.extmul_low_i8x16_u (local.get $p) (local.get $w))))
      (local.set $p (i32x4.shr_u (i32x4.add (i32x4.splat (i32.const 128)) (i32x4.add
        (i8x16.shuffle 0 1 2 3 8 9 10 11 16 17 18 19 24 25 26 27 (local.get $p) (local.get $q))
        (i8x16.shuffle 4 5 6 7 12 13 14 15 20 21 22 23 28 29 30 31 (local.get $p) (local.get $q)))) (i32.const 8)))
      (local.set $p (i16x8.narrow_i32x4_u (local.get $p) (local.get $p)))
      (v128.store32_lane 0 (local.get $to) (i8x16.narrow_i16x8_u (local.get $p) (local.get $p)))
      (local.set $from (i32.add (local.get $from) (i32.const 16)))
      (br_if $next (i32.lt_u (local.tee $to (i32.add (local.get $to) (i32.const 4))) (local.get $end)))))
  ;; Sums of rows of samples by their weights, less 4 bits and less 32,768, 16 bits each. At $list stand for each row its address
  ;; and its weight, in 4,096ths whose sum is 4,096: so many times 16, and what is left, each twice in a word.
  (func (export "blend") (param $list i32) (param $rows i32) (param $to i32) (param $length i32)
    (local $at i32) (local $row i32) (local $last i32) (local $p v128) (local $q v128) (local $low v128) (local $high v128)
    (local $whole v128) (local $rest v128)
    (local.set $last (i32.add (local.get $list) (i32.mul (local.get $rows) (i32.const 12))))
    (loop $next
      (local.set $low (i16x8.splat (i32.const 0x8000)))
      (local.set $high (local.get $low))
      (local.set $row (local.get $list))
      (loop $each
        (local.set $p (v128.load (i32.add (i32.load (local.get $row)) (local.get $at))))
        (local.set $q (i16x8.extend_high_i8x16_u (local.get $p)))
        (local.set $p (i16x8.extend_low_i8x16_u (local.get $p)))
        (local.set $whole (v128.load32_splat offset=4 (local.get $row)))
        (local.set $rest (v128.load32_splat offset=8 (local.get $row)))
        (local.set $low (i16x8.add (local.get $low) (i16x8.add (i16x8.mul (local.get $p) (local.get $whole))
          (i16x8.shr_u (i16x8.mul (local.get $p) (local.get $rest)) (i32.const 4)))))
        (local.set $high (i16x8.add (local.get $high) (i16x8.add (i16x8.mul (local.get $q) (local.get $whole))
          (i16x8.shr_u (i16x8.mul (local.get $q) (local.get $rest)) (i32.const 4)))))
        (br_if $each (i32.lt_u (local.tee $row (i32.add (local.get $row) (i32.const 12))) (local.get $last))))
      (v128.store (local.get $to) (local.get $low))
      (v128.store offset=16 (local.get $to) (local.get $high))
      (local.set $to (i32.add (local.get $to) (i32.const 32)))
      (br_if $next (i32.lt_u (local.tee $at (i32.add (local.get $at) (i32.const 16))) (local.get $length)))))
  ;; Of such sums up to four neighbouring gray pixels by their weights for each of $width pixels, four at once, written opaque,
  ;; four bytes each. At $from stand the addresses of the first sums, at $weights four weights each, of 16 bits.
  (func (export "grayAcross") (param $from i32) (param $weights i32) (param $to i32) (param $width i32)
    (local $end i32) (local $p v128) (local $q v128)
    (local.set $end (i32.add (local.get $to) (i32.shl (local.get $width) (i32.const 2))))
    (loop $next
      (local.set $p (i32x4.dot_i16x8_s (v128.load (local.get $weights))
        (v128.load64_lane 1 (i32.load offset=4 (local.get $from)) (v128.load64_zero (i32.load (local.get $from))))))
      (local.set $q (i32x4.dot_i16x8_s (v128.load offset=16 (local.get $weights))
        (v128.load64_lane 1 (i32.load offset=12 (local.get $from))
          (v128.load64_zero (i32.load offset=8 (local.get $from))))))
      (local.set $p (i32x4.shr_u (i32x4.add (i32x4.splat (i32.const 134742016)) (i32x4.add
        (i8x16.shuffle 0 1 2 3 8 9 10 11 16 17 18 19 24 25 26 27 (local.get $p) (local.get $q))
        (i8x16.shuffle 4 5 6 7 12 13 14 15 20 21 22 23 28 29 30 31 (local.get $p) (local.get $q)))) (i32.const 20)))
      (v128.store (local.get $to) (v128.or (i32x4.splat (i32.const 0xff000000))
        (i32x4.mul (local.get $p) (i32x4.splat (i32.const 0x10101)))))
      (local.set $from (i32.add (local.get $from) (i32.const 16)))
      (local.set $weights (i32.add (local.get $weights) (i32.const 32)))
      (br_if $next (i32.lt_u (local.tee $to (i32.add (local.get $to) (i32.const 16))) (local.get $end)))))
  ;; The same of pixels of three samples, one at once.
  (func (export "colorAcross") (param $from i32) (param $weights i32) (param $to i32) (param $width i32)
    (local $end i32) (local $p v128) (local $q v128) (local $at i32)
    (local.set $end (i32.add (local.get $to) (i32.shl (local.get $width) (i32.const 2))))
    (loop $next
      (local.set $at (i32.load (local.get $from)))
      (local.set $p (v128.load (local.get $at)))
      (local.set $q (v128.load offset=12 (local.get $at)))
      (local.set $p (i32x4.shr_u (i32x4.add (i32x4.splat (i32.const 134742016)) (i32x4.add
        (i32x4.dot_i16x8_s (v128.load32_splat (local.get $weights))
          (i8x16.shuffle 0 1 6 7 2 3 8 9 4 5 10 11 12 13 14 15 (local.get $p) (local.get $p)))
        (i32x4.dot_i16x8_s (v128.load32_splat offset=4 (local.get $weights))
          (i8x16.shuffle 0 1 6 7 2 3 8 9 4 5 10 11 12 13 14 15 (local.get $q) (local.get $q))))) (i32.const 20)))
      (local.set $p (i16x8.narrow_i32x4_u (local.get $p) (local.get $p)))
      (v128.store32_lane 0 (local.get $to) (v128.or (i32x4.splat (i32.const 0xff000000))
        (i8x16.narrow_i16x8_u (local.get $p) (local.get $p))))
      (local.set $from (i32.add (local.get $from) (i32.const 4)))
      (local.set $weights (i32.add (local.get $weights) (i32.const 8)))
      (br_if $next (i32.lt_u (local.tee $to (i32.add (local.get $to) (i32.const 4))) (local.get $end)))))
  ;; Adds $length samples of a row to sums of 32 bits by a weight of 12 bits, each product less 4 bits.
  (func (export "down") (param $from i32) (param $sums i32) (param $length i32) (param $weight i32)
    (local $p v128) (local $q v128) (local $w v128) (local $end i32)
    (local.set $w (i16x8.splat (local.get $weight)))
    (local.set $end (i32.add (local.get $from) (local.get $length)))
    (loop $next
      (local.set $p (v128.load (local.get $from)))
      (local.set $q (i16x8.extend_low_i8x16_u (local.get $p)))
      (v128.store (local.get $sums) (i32x4.add (v128.load (local.get $sums))
        (i32x4.shr_u (i32x4.extmul_low_i16x8_u (local.get $q) (local.get $w)) (i32.const 4))))
      (v128.store offset=16 (local.get $sums) (i32x4.add (v128.load offset=16 (local.get $sums))
        (i32x4.shr_u (i32x4.extmul_high_i16x8_u (local.get $q) (local.get $w)) (i32.const 4))))
      (local.set $q (i16x8.extend_high_i8x16_u (local.get $p)))
      (v128.store offset=32 (local.get $sums) (i32x4.add (v128.load offset=32 (local.get $sums))
        (i32x4.shr_u (i32x4.extmul_low_i16x8_u (local.get $q) (local.get $w)) (i32.const 4))))
      (v128.store offset=48 (local.get $sums) (i32x4.add (v128.load offset=48 (local.get $sums))
        (i32x4.shr_u (i32x4.extmul_high_i16x8_u (local.get $q) (local.get $w)) (i32.const 4))))
      (local.set $sums (i32.add (local.get $sums) (i32.const 64)))
      (br_if $next (i32.lt_u (local.tee $from (i32.add (local.get $from) (i32.const 16))) (local.get $end)))))
  ;; Adds $taps neighbouring pixels of such sums, $stride bytes apart, by their weights for each of $width pixels, and writes
  ;; those opaque, four bytes each: which of its sums is red, green and blue, $order tells. At $taken stand for each pixel the
  ;; address of its first sum and its weights.
  (func (export "across") (param $taken i32) (param $to i32) (param $width i32) (param $taps i32) (param $stride i32)
    (param $order i32) (local $end i32) (local $sum v128) (local $at i32) (local $last i32) (local $order4 v128)
    (local.set $end (i32.add (local.get $to) (i32.shl (local.get $width) (i32.const 2))))
    (local.set $order4 (i32x4.splat (local.get $order)))
    (loop $next
      (local.set $at (i32.load (local.get $taken)))
      (local.set $last (i32.add (local.get $taken) (i32.shl (local.get $taps) (i32.const 2))))
      (local.set $sum (i32x4.splat (i32.const 524288)))
      (loop $tap
        (local.set $taken (i32.add (local.get $taken) (i32.const 4)))
        (local.set $sum (i32x4.add (local.get $sum)
          (i32x4.mul (v128.load (local.get $at)) (v128.load32_splat (local.get $taken)))))
        (local.set $at (i32.add (local.get $at) (local.get $stride)))
        (br_if $tap (i32.lt_u (local.get $taken) (local.get $last))))
      (local.set $taken (i32.add (local.get $taken) (i32.const 4)))
      (local.set $sum (i32x4.shr_u (local.get $sum) (i32.const 20)))
      (local.set $sum (i16x8.narrow_i32x4_u (local.get $sum) (local.get $sum)))
      (local.set $sum (i8x16.narrow_i16x8_u (local.get $sum) (local.get $sum)))
      (v128.store32_lane 0 (local.get $to) (v128.or (i32x4.splat (i32.const 0xff000000))
        (i8x16.swizzle (local.get $sum) (local.get $order4))))
      (br_if $next (i32.lt_u (local.tee $to (i32.add (local.get $to) (i32.const 4))) (local.get $end))))))
