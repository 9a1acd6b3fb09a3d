;; A stretch of a row of a picture that is turned by a small angle: src/raster/deskew.ts says how. Its code stands in
;; src/raster/level-kernel.ts as text.
(module
  (memory (export "memory") 1)
  ;; Writes the levels from x = $from to $to (and up to three more) to $out on. Pixel x lies at $startX + x * $stepX and
  ;; $startY + x * $stepY in the source, in 256ths of its pixels, whose rows of $width begin at $rows. Four pixels at once.
  (func (export "level") (param $rows i32) (param $width i32) (param $out i32) (param $from i32) (param $to i32)
    (param $startX f64) (param $startY f64) (param $stepX f64) (param $stepY f64)
    (local $low v128) (local $high v128) (local $x v128) (local $y v128) (local $at v128) (local $first i32)
    (local $a v128) (local $b v128) (local $c v128) (local $d v128) (local $p i32) (local $q i32) (local $r i32)
    (local.set $low (f64x2.add (f64x2.splat (f64.convert_i32_s (local.get $from))) (v128.const f64x2 0 1)))
    (local.set $high (f64x2.add (f64x2.splat (f64.convert_i32_s (local.get $from))) (v128.const f64x2 2 3)))
    (loop $next
      (local.set $x (i8x16.shuffle 0 1 2 3 4 5 6 7 16 17 18 19 20 21 22 23
        (i32x4.trunc_sat_f64x2_s_zero
          (f64x2.add (f64x2.splat (local.get $startX)) (f64x2.mul (local.get $low) (f64x2.splat (local.get $stepX)))))
        (i32x4.trunc_sat_f64x2_s_zero
          (f64x2.add (f64x2.splat (local.get $startX)) (f64x2.mul (local.get $high) (f64x2.splat (local.get $stepX)))))))
      (local.set $y (i8x16.shuffle 0 1 2 3 4 5 6 7 16 17 18 19 20 21 22 23
        (i32x4.trunc_sat_f64x2_s_zero
          (f64x2.add (f64x2.splat (local.get $startY)) (f64x2.mul (local.get $low) (f64x2.splat (local.get $stepY)))))
        (i32x4.trunc_sat_f64x2_s_zero
          (f64x2.add (f64x2.splat (local.get $startY)) (f64x2.mul (local.get $high) (f64x2.splat (local.get $stepY)))))))
      (local.set $at (i32x4.add (i32x4.splat (local.get $rows)) (i32x4.add
        (i32x4.mul (i32x4.shr_s (local.get $y) (i32.const 8)) (i32x4.splat (local.get $width)))
        (i32x4.shr_s (local.get $x) (i32.const 8)))))
      (local.set $first (i32x4.extract_lane 0 (local.get $at)))
      (if (i32x4.all_true (i32x4.eq (local.get $at)
            (i32x4.add (i32x4.splat (local.get $first)) (v128.const i32x4 0 1 2 3))))
        (then
          ;; Side by side in one row, as nearly always.
          (local.set $p (i32.add (local.get $first) (local.get $width)))
          (local.set $a (v128.load32_zero (local.get $first)))
          (local.set $b (v128.load32_zero offset=1 (local.get $first)))
          (local.set $c (v128.load32_zero (local.get $p)))
          (local.set $d (v128.load32_zero offset=1 (local.get $p))))
        (else
          (local.set $p (i32x4.extract_lane 1 (local.get $at)))
          (local.set $q (i32x4.extract_lane 2 (local.get $at)))
          (local.set $r (i32x4.extract_lane 3 (local.get $at)))
          (local.set $a (v128.load8_lane 3 (local.get $r) (v128.load8_lane 2 (local.get $q)
            (v128.load8_lane 1 (local.get $p) (v128.load8_lane 0 (local.get $first) (v128.const i32x4 0 0 0 0))))))
          (local.set $b (v128.load8_lane offset=1 3 (local.get $r) (v128.load8_lane offset=1 2 (local.get $q)
            (v128.load8_lane offset=1 1 (local.get $p)
              (v128.load8_lane offset=1 0 (local.get $first) (v128.const i32x4 0 0 0 0))))))
          (local.set $first (i32.add (local.get $first) (local.get $width)))
          (local.set $p (i32.add (local.get $p) (local.get $width)))
          (local.set $q (i32.add (local.get $q) (local.get $width)))
          (local.set $r (i32.add (local.get $r) (local.get $width)))
          (local.set $c (v128.load8_lane 3 (local.get $r) (v128.load8_lane 2 (local.get $q)
            (v128.load8_lane 1 (local.get $p) (v128.load8_lane 0 (local.get $first) (v128.const i32x4 0 0 0 0))))))
          (local.set $d (v128.load8_lane offset=1 3 (local.get $r) (v128.load8_lane offset=1 2 (local.get $q)
            (v128.load8_lane offset=1 1 (local.get $p)
              (v128.load8_lane offset=1 0 (local.get $first) (v128.const i32x4 0 0 0 0))))))))
      (local.set $a (i32x4.extend_low_i16x8_u (i16x8.extend_low_i8x16_u (local.get $a))))
      (local.set $b (i32x4.extend_low_i16x8_u (i16x8.extend_low_i8x16_u (local.get $b))))
      (local.set $c (i32x4.extend_low_i16x8_u (i16x8.extend_low_i8x16_u (local.get $c))))
      (local.set $d (i32x4.extend_low_i16x8_u (i16x8.extend_low_i8x16_u (local.get $d))))
      ;; Means of the two above and the two below, then of both, in the places' shares of a pixel.
      (local.set $x (v128.and (local.get $x) (v128.const i32x4 255 255 255 255)))
      (local.set $y (v128.and (local.get $y) (v128.const i32x4 255 255 255 255)))
      (local.set $a (i32x4.add (i32x4.shl (local.get $a) (i32.const 8))
        (i32x4.mul (i32x4.sub (local.get $b) (local.get $a)) (local.get $x))))
      (local.set $c (i32x4.add (i32x4.shl (local.get $c) (i32.const 8))
        (i32x4.mul (i32x4.sub (local.get $d) (local.get $c)) (local.get $x))))
      (local.set $a (i32x4.shr_s (i32x4.add (v128.const i32x4 32768 32768 32768 32768)
        (i32x4.add (i32x4.shl (local.get $a) (i32.const 8))
          (i32x4.mul (i32x4.sub (local.get $c) (local.get $a)) (local.get $y)))) (i32.const 16)))
      (local.set $a (i16x8.narrow_i32x4_u (local.get $a) (local.get $a)))
      (i32.store (local.get $out) (i32x4.extract_lane 0 (i8x16.narrow_i16x8_u (local.get $a) (local.get $a))))
      (local.set $low (f64x2.add (local.get $low) (v128.const f64x2 4 4)))
      (local.set $high (f64x2.add (local.get $high) (v128.const f64x2 4 4)))
      (local.set $out (i32.add (local.get $out) (i32.const 4)))
      (local.set $from (i32.add (local.get $from) (i32.const 4)))
      (br_if $next (i32.lt_s (local.get $from) (local.get $to))))))
