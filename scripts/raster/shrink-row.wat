;; One row of a picture that is shrunk to half its size at the least, by area means: src/raster/resample.ts says how.
;; Its code stands in src/raster/shrink-kernel.ts as text.
(module
  (memory (export "memory") 1)
  ;; Adds three rows of levels by their weights, 16 pixels at once, each sum less the headroom of 4 bits.
  (func (export "down") (param $a i32) (param $b i32) (param $c i32) (param $sums i32) (param $width i32)
    (param $w0 i32) (param $w1 i32) (param $w2 i32)
    (local $p v128) (local $q v128) (local $r v128) (local $u v128) (local $v v128) (local $w v128) (local $end i32)
    (local.set $u (i16x8.splat (local.get $w0)))
    (local.set $v (i16x8.splat (local.get $w1)))
    (local.set $w (i16x8.splat (local.get $w2)))
    (local.set $end (i32.add (local.get $a) (local.get $width)))
    (loop $next
      (local.set $p (i16x8.extend_low_i8x16_u (v128.load (local.get $a))))
      (local.set $q (i16x8.extend_low_i8x16_u (v128.load (local.get $b))))
      (local.set $r (i16x8.extend_low_i8x16_u (v128.load (local.get $c))))
      (v128.store (local.get $sums)
        (i32x4.shr_u (i32x4.add (i32x4.add
          (i32x4.extmul_low_i16x8_u (local.get $p) (local.get $u))
          (i32x4.extmul_low_i16x8_u (local.get $q) (local.get $v)))
          (i32x4.extmul_low_i16x8_u (local.get $r) (local.get $w))) (i32.const 4)))
      (v128.store offset=16 (local.get $sums)
        (i32x4.shr_u (i32x4.add (i32x4.add
          (i32x4.extmul_high_i16x8_u (local.get $p) (local.get $u))
          (i32x4.extmul_high_i16x8_u (local.get $q) (local.get $v)))
          (i32x4.extmul_high_i16x8_u (local.get $r) (local.get $w))) (i32.const 4)))
      (local.set $p (i16x8.extend_high_i8x16_u (v128.load (local.get $a))))
      (local.set $q (i16x8.extend_high_i8x16_u (v128.load (local.get $b))))
      (local.set $r (i16x8.extend_high_i8x16_u (v128.load (local.get $c))))
      (v128.store offset=32 (local.get $sums)
        (i32x4.shr_u (i32x4.add (i32x4.add
          (i32x4.extmul_low_i16x8_u (local.get $p) (local.get $u))
          (i32x4.extmul_low_i16x8_u (local.get $q) (local.get $v)))
          (i32x4.extmul_low_i16x8_u (local.get $r) (local.get $w))) (i32.const 4)))
      (v128.store offset=48 (local.get $sums)
        (i32x4.shr_u (i32x4.add (i32x4.add
          (i32x4.extmul_high_i16x8_u (local.get $p) (local.get $u))
          (i32x4.extmul_high_i16x8_u (local.get $q) (local.get $v)))
          (i32x4.extmul_high_i16x8_u (local.get $r) (local.get $w))) (i32.const 4)))
      (local.set $a (i32.add (local.get $a) (i32.const 16)))
      (local.set $b (i32.add (local.get $b) (i32.const 16)))
      (local.set $c (i32.add (local.get $c) (i32.const 16)))
      (local.set $sums (i32.add (local.get $sums) (i32.const 64)))
      (br_if $next (i32.lt_u (local.get $a) (local.get $end)))))
  ;; Adds four neighbouring sums of a row by four weights for each pixel of the target, four pixels at once; $first holds the
  ;; address of the first sum of each.
  (func (export "across") (param $first i32) (param $weights i32) (param $target i32) (param $width i32)
    (local $p v128) (local $q v128) (local $r v128) (local $s v128) (local $end i32)
    (local.set $end (i32.add (local.get $target) (local.get $width)))
    (loop $next
      (local.set $p (i32x4.mul (v128.load (i32.load (local.get $first))) (v128.load (local.get $weights))))
      (local.set $q (i32x4.mul (v128.load (i32.load offset=4 (local.get $first))) (v128.load offset=16 (local.get $weights))))
      (local.set $r (i32x4.mul (v128.load (i32.load offset=8 (local.get $first))) (v128.load offset=32 (local.get $weights))))
      (local.set $s (i32x4.mul (v128.load (i32.load offset=12 (local.get $first))) (v128.load offset=48 (local.get $weights))))
      ;; Halves of two pixels added, then halves of four.
      (local.set $p (i32x4.add
        (i8x16.shuffle 0 1 2 3 4 5 6 7 16 17 18 19 20 21 22 23 (local.get $p) (local.get $q))
        (i8x16.shuffle 8 9 10 11 12 13 14 15 24 25 26 27 28 29 30 31 (local.get $p) (local.get $q))))
      (local.set $r (i32x4.add
        (i8x16.shuffle 0 1 2 3 4 5 6 7 16 17 18 19 20 21 22 23 (local.get $r) (local.get $s))
        (i8x16.shuffle 8 9 10 11 12 13 14 15 24 25 26 27 28 29 30 31 (local.get $r) (local.get $s))))
      (local.set $p (i32x4.add
        (i8x16.shuffle 0 1 2 3 8 9 10 11 16 17 18 19 24 25 26 27 (local.get $p) (local.get $r))
        (i8x16.shuffle 4 5 6 7 12 13 14 15 20 21 22 23 28 29 30 31 (local.get $p) (local.get $r))))
      ;; Rounded to a level: half of it added, and 20 bits dropped.
      (local.set $p (i32x4.shr_u (i32x4.add (local.get $p) (v128.const i32x4 524288 524288 524288 524288)) (i32.const 20)))
      (local.set $p (i16x8.narrow_i32x4_u (local.get $p) (local.get $p)))
      (i32.store (local.get $target) (i32x4.extract_lane 0 (i8x16.narrow_i16x8_u (local.get $p) (local.get $p))))
      (local.set $first (i32.add (local.get $first) (i32.const 16)))
      (local.set $weights (i32.add (local.get $weights) (i32.const 64)))
      (local.set $target (i32.add (local.get $target) (i32.const 4)))
      (br_if $next (i32.lt_u (local.get $target) (local.get $end))))))
