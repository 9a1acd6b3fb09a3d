;; What Tesseract's first layer sees (lstm/convolve.cpp, 3 by 3 pixels): for every pixel the nine values around it, column by
;; column. From a place on, all of a row's pixels that have neighbours on both sides: the place is then the last of them, and
;; the result 1. Above the first row and below the last one there is noise, from Tesseract's own generator (ccutil/helpers.h).
;; 0 leaves the pixel to Tesseract's own loop, which asks for the place of each value.
(module
  (import "core" "memory" (memory 1))
  (func (export "kernel") (param $layer i32) (param $input i32) (param $output i32) (param $place i32) (result i32)
    (local $map i32) (local $batch i32) (local $y i32) (local $rows i32) (local $columns i32) (local $own i32)
    (local $stride i32) (local $above i32) (local $below i32) (local $from i32) (local $to i32) (local $step i32)
    (local $count i32) (local $nine v128) (local $edge i32) (local $noise i32) (local $seed i64) (local $value f64)
    (local $times i32) (local $slot i32)
    ;; Convolve: values of a pixel at 20, half the width at 56, half the height at 60. NetworkIO: whether it holds integers at
    ;; 48, values of a step in time at 40.
    (if (i32.ne (i32.load offset=20 (local.get $layer)) (i32.const 1)) (then (return (i32.const 0))))
    (if (i32.ne (i32.load offset=56 (local.get $layer)) (i32.const 1)) (then (return (i32.const 0))))
    (if (i32.ne (i32.load offset=60 (local.get $layer)) (i32.const 1)) (then (return (i32.const 0))))
    (if (i32.ne (i32.load8_u offset=48 (local.get $input)) (i32.const 1)) (then (return (i32.const 0))))
    (if (i32.ne (i32.load offset=40 (local.get $input)) (i32.const 1)) (then (return (i32.const 0))))
    (if (i32.ne (i32.load8_u offset=48 (local.get $output)) (i32.const 1)) (then (return (i32.const 0))))
    ;; StrideMap::Index: its map, then the place in time, the picture, the row, the column. StrideMap: rows and columns of all
    ;; pictures at 4 and 8, the way from row to row at 16, rows and columns of each picture in vectors at 24 and 36.
    (local.set $map (i32.load (local.get $place)))
    (local.set $batch (i32.load offset=8 (local.get $place)))
    (local.set $y (i32.load offset=12 (local.get $place)))
    (local.set $rows (i32.load offset=4 (local.get $map)))
    (local.set $columns (i32.load offset=8 (local.get $map)))
    (if (i32.lt_u (local.get $batch)
          (i32.shr_s (i32.sub (i32.load offset=28 (local.get $map)) (i32.load offset=24 (local.get $map))) (i32.const 2)))
      (then
        (local.set $own (i32.load (i32.add (i32.load offset=24 (local.get $map)) (i32.shl (local.get $batch) (i32.const 2)))))
        (if (i32.lt_s (local.get $own) (local.get $rows)) (then (local.set $rows (local.get $own))))))
    (if (i32.lt_u (local.get $batch)
          (i32.shr_s (i32.sub (i32.load offset=40 (local.get $map)) (i32.load offset=36 (local.get $map))) (i32.const 2)))
      (then
        (local.set $own (i32.load (i32.add (i32.load offset=36 (local.get $map)) (i32.shl (local.get $batch) (i32.const 2)))))
        (if (i32.lt_s (local.get $own) (local.get $columns)) (then (local.set $columns (local.get $own))))))
    (if (i32.lt_s (local.get $rows) (i32.const 2)) (then (return (i32.const 0))))
    (if (i32.lt_s (i32.load offset=16 (local.get $place)) (i32.const 1)) (then (return (i32.const 0))))
    (local.set $count (i32.sub (i32.sub (local.get $columns) (i32.const 1)) (i32.load offset=16 (local.get $place))))
    (if (i32.lt_s (local.get $count) (i32.const 1)) (then (return (i32.const 0))))
    ;; Integers lie at the address at 28.
    (local.set $stride (i32.load offset=16 (local.get $map)))
    (local.set $step (i32.load offset=40 (local.get $output)))
    (local.set $from (i32.sub
      (i32.add (i32.load offset=28 (local.get $input)) (i32.load offset=4 (local.get $place))) (i32.const 1)))
    (local.set $above (i32.sub (local.get $from) (local.get $stride)))
    (local.set $below (i32.add (local.get $from) (local.get $stride)))
    ;; What is missing is read from the row itself, and noise written over it: every third value, from the first or third on.
    (if (i32.lt_s (local.get $y) (i32.const 1))
      (then
        (local.set $above (local.get $from))
        (local.set $edge (i32.const 1))))
    (if (i32.ge_s (i32.add (local.get $y) (i32.const 1)) (local.get $rows))
      (then
        (local.set $below (local.get $from))
        (local.set $edge (i32.const 3))))
    (local.set $noise (i32.load offset=52 (local.get $layer)))
    (local.set $to (i32.add (i32.load offset=28 (local.get $output))
      (i32.mul (i32.load offset=4 (local.get $place)) (local.get $step))))
    (local.set $own (i32.sub (local.get $count) (i32.const 1)))
    (i32.store offset=4 (local.get $place) (i32.add (i32.load offset=4 (local.get $place)) (local.get $own)))
    (i32.store offset=16 (local.get $place) (i32.add (i32.load offset=16 (local.get $place)) (local.get $own)))
    (loop $next
      (local.set $nine (v128.load32_lane align=1 2 (local.get $below)
        (v128.load32_lane align=1 1 (local.get $from) (v128.load32_zero align=1 (local.get $above)))))
      (local.set $nine (i8x16.shuffle 0 4 8 1 5 9 2 6 10 10 10 10 10 10 10 10 (local.get $nine) (local.get $nine)))
      (v128.store64_lane align=1 0 (local.get $to) (local.get $nine))
      (v128.store8_lane offset=8 8 (local.get $to) (local.get $nine))
      (if (local.get $edge)
        (then
          (local.set $slot (i32.sub (i32.add (local.get $to) (local.get $edge)) (i32.const 1)))
          (local.set $seed (i64.load32_u (local.get $noise)))
          (local.set $times (i32.const 3))
          (loop $again
            (local.set $seed (i64.rem_u (i64.mul (local.get $seed) (i64.const 48271)) (i64.const 2147483647)))
            (local.set $value (f64.add
              (f64.div (f64.mul (f64.convert_i64_s (local.get $seed)) (f64.const 254)) (f64.const 2147483647))
              (f64.const -127)))
            (i32.store8 (local.get $slot)
              (if (result i32) (f64.ge (local.get $value) (f64.const 0))
                (then (i32.trunc_sat_f64_s (f64.add (local.get $value) (f64.const 0.5))))
                (else (i32.sub (i32.const 0)
                  (i32.trunc_sat_f64_s (f64.sub (f64.const 0.5) (local.get $value)))))))
            (local.set $slot (i32.add (local.get $slot) (i32.const 3)))
            (br_if $again (local.tee $times (i32.sub (local.get $times) (i32.const 1)))))
          (i64.store32 (local.get $noise) (local.get $seed))))
      (local.set $above (i32.add (local.get $above) (i32.const 1)))
      (local.set $from (i32.add (local.get $from) (i32.const 1)))
      (local.set $below (i32.add (local.get $below) (i32.const 1)))
      (local.set $to (i32.add (local.get $to) (local.get $step)))
      (br_if $next (local.tee $count (i32.sub (local.get $count) (i32.const 1)))))
    (i32.const 1)))
