#!/bin/sh
# chat: m.small-v1:0 in us-west-2, 2026-09-28 to 2027-03-28
#
# Buy 2 model units of m.small-v1:0 in us-west-2 for 6 months; what they do not carry stays on demand.
# $140,000 over the 6 months to 2027-03-28 ($23,333 a month; 8 of 10 futures lie between $131,958 and
# $152,063), against $200,000 on demand only: $60,000 (30 %) less, and cheaper in 57 of 60 futures.
#
# What a unit carries was measured on Headroom's emulator and not on Bedrock: it is what the emulator's file
# says. Measure a unit of Bedrock before anything is bought on it.
#
# Under which id its units are bought was not looked up: config/units.yaml does not name m.small-v1:0. Many
# models are sold by context length, as in ID:128k; to see the ids: aws bedrock list-foundation-models
# --by-inference-type PROVISIONED
#
# Made by Headroom 0.1.0.
set -eu

usage() {
  printf '%s\n' 'usage: sh report.sh --yes-buy [DAY]'
  printf '%s\n' 'Buys, for money, what begins on DAY (without it, what begins today, in UTC):'
  printf '%s\n' '  2026-09-28  2 model units for 6 months from 2026-09-28: $13.80 an hour each, $119,894 within the plan'
  exit 2
}

if [ "${1-}" != --yes-buy ]; then
  usage >&2
fi
today=$(date -u +%Y-%m-%d)
day=${2-$today}
bought=no
if [ "$day" != "$today" ]; then
  printf 'Today is %s, not %s: what is bought begins today.\n' "$today" "$day" >&2
fi

# The day so many months after another, or the last of its month.
later() {
  month=${1#*-}
  month=${month%-*}
  months=$((${month#0} - 1 + $2))
  year=$((${1%%-*} + months / 12))
  month=$((months % 12 + 1))
  case $month in
    2) last=$((28 + (year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)))) ;;
    4 | 6 | 9 | 11) last=30 ;;
    *) last=31 ;;
  esac
  of_month=${1##*-}
  of_month=${of_month#0}
  if [ "$of_month" -gt "$last" ]; then
    of_month=$last
  fi
  printf '%04d-%02d-%02d' "$year" "$month" "$of_month"
}

# 2 model units for 6 months from 2026-09-28: $13.80 an hour each, $119,894 within the plan.
# To be deleted on 2027-03-28, 6 months after 2026-09-28; if it is bought on another day, 6 months after that.
if [ "$day" = 2026-09-28 ]; then
  printf '%s\n' 'Buying 2 model units for 6 months from 2026-09-28: $13.80 an hour each, $119,894 within the plan'
  delete_on=$(later "$today" 6)
  aws bedrock create-provisioned-model-throughput \
    --region 'us-west-2' \
    --provisioned-model-name 'chat-2mu-6mo-20260928' \
    --model-id 'm.small-v1:0' \
    --model-units 2 \
    --commitment-duration SixMonths \
    --client-request-token headroom-8c4c59d340c2fc17c9ab6b77c841dbbdd0d8db3f \
    --tags 'key=headroom-workload,value="chat"' \
      'key=headroom-plan-from,value="2026-09-28"' \
      'key=headroom-delete-on,value='"$delete_on"
  bought=yes
fi

if [ "$bought" = no ]; then
  printf 'Nothing begins on %s.\n' "$day" >&2
  usage >&2
fi

# What is bought is billed until somebody deletes it. What is on a term cannot be deleted before its end.
#
# 2027-03-28: 2 model units for 6 months from 2026-09-28
#   aws bedrock delete-provisioned-model-throughput --region 'us-west-2' --provisioned-model-id 'chat-2mu-6mo-20260928'
