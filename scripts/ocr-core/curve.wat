;; Tanh or the logistic function of floats, from Tesseract's table of 4,096 values a 256th apart (lstm/functions.h): between
;; two values on a straight line, 1 behind the table, the other half by symmetry; times a gate's values where there are any.
;; Four values at once and without a branch on their sign, which no processor can foresee.
(module
  (import "core" "memory" (memory 1))
  (func (export "kernel") (param $from i32) (param $count i32) (param $table i32) (param $logistic i32) (param $gate i32)
    (param $to i32)
    (local $x v128) (local $scaled v128) (local $index v128) (local $low v128) (local $high v128) (local $y v128)
    (local $two i64)
    (loop $next
      (local.set $x (v128.load align=4 (local.get $from)))
      (local.set $scaled (f32x4.mul (f32x4.abs (local.get $x)) (v128.const f32x4 256 256 256 256)))
      (local.set $index (i32x4.trunc_sat_f32x4_s (local.get $scaled)))
      ;; Where the table is at its end.
      (local.set $y (i32x4.gt_s (local.get $index) (v128.const i32x4 4094 4094 4094 4094)))
      (local.set $index (i32x4.min_s (local.get $index) (v128.const i32x4 4094 4094 4094 4094)))
      (local.set $scaled (f32x4.sub (local.get $scaled) (f32x4.convert_i32x4_s (local.get $index))))
      ;; Addresses in the table, taken out two by two.
      (local.set $index (i32x4.add (i32x4.shl (local.get $index) (i32.const 2)) (i32x4.splat (local.get $table))))
      (local.set $two (i64x2.extract_lane 0 (local.get $index)))
      (local.set $low (v128.load64_lane align=4 1
        (i32.wrap_i64 (i64.shr_u (local.get $two) (i64.const 32)))
        (v128.load64_zero align=4 (i32.wrap_i64 (local.get $two)))))
      (local.set $two (i64x2.extract_lane 1 (local.get $index)))
      (local.set $high (v128.load64_lane align=4 1
        (i32.wrap_i64 (i64.shr_u (local.get $two) (i64.const 32)))
        (v128.load64_zero align=4 (i32.wrap_i64 (local.get $two)))))
      ;; From pairs of a value and the next to all values and all next ones.
      (local.set $index (i8x16.shuffle 0 1 2 3 8 9 10 11 16 17 18 19 24 25 26 27 (local.get $low) (local.get $high)))
      (local.set $high (i8x16.shuffle 4 5 6 7 12 13 14 15 20 21 22 23 28 29 30 31 (local.get $low) (local.get $high)))
      (local.set $y (v128.bitselect
        (v128.const f32x4 1 1 1 1)
        (f32x4.add
          (f32x4.mul (f32x4.sub (local.get $high) (local.get $index)) (local.get $scaled))
          (local.get $index))
        (local.get $y)))
      (local.set $y (v128.bitselect
        (if (result v128) (local.get $logistic)
          (then (f32x4.sub (v128.const f32x4 1 1 1 1) (local.get $y)))
          (else (f32x4.neg (local.get $y))))
        (local.get $y)
        (f32x4.lt (local.get $x) (v128.const f32x4 0 0 0 0))))
      (if (local.get $gate)
        (then
          (local.set $y (f32x4.mul (local.get $y) (v128.load align=4 (local.get $gate))))
          (local.set $gate (i32.add (local.get $gate) (i32.const 16)))))
      (if (i32.ge_s (local.get $count) (i32.const 4))
        (then (v128.store align=4 (local.get $to) (local.get $y)))
        (else
          (f32.store (local.get $to) (f32x4.extract_lane 0 (local.get $y)))
          (if (i32.ge_s (local.get $count) (i32.const 2))
            (then (f32.store offset=4 (local.get $to) (f32x4.extract_lane 1 (local.get $y)))))
          (if (i32.ge_s (local.get $count) (i32.const 3))
            (then (f32.store offset=8 (local.get $to) (f32x4.extract_lane 2 (local.get $y)))))))
      (local.set $from (i32.add (local.get $from) (i32.const 16)))
      (local.set $to (i32.add (local.get $to) (i32.const 16)))
      (br_if $next (i32.gt_s (local.tee $count (i32.sub (local.get $count) (i32.const 4))) (i32.const 0))))))
